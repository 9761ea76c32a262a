import { AppError } from "@/lib/core/errors";

/**
 * The body of a request as text. Its declared length may be absent or a lie, so the bytes are counted as they come, and no
 * more than `mostBytes` are ever held. Throws `body_too_large`.
 */
export async function readBodyText(request: Request, mostBytes: number): Promise<string> {
  const tooLarge = new AppError("body_too_large", { limitBytes: mostBytes });
  if (Number(request.headers.get("content-length") ?? 0) > mostBytes) throw tooLarge;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > mostBytes) throw tooLarge;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

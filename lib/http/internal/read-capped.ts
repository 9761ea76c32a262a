import { AppError } from "@/lib/core/errors";
import { unreachable } from "./send-once";

/** Reads a body to its end, but no more than `maxBytes`; beyond that the answer is not one that we know. */
export async function readCapped(body: AsyncIterable<Uint8Array> | null, maxBytes: number): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    throw unreachable(error);
  }
  if (size > maxBytes) throw new AppError("channel_answer_unknown", { reason: "too_large", mayHaveArrived: true });
  return Buffer.concat(chunks);
}

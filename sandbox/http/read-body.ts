import type { IncomingMessage } from "node:http";

const BODY_LIMIT = 20 * 1024 * 1024;

/** Reads a whole request body as UTF-8. Rejects when it is longer than 20 MB or the caller goes away. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = part as Buffer;
    size += bytes.length;
    if (size > BODY_LIMIT) throw new Error("The body is too large");
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString("utf8");
}

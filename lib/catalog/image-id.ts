import { createHash } from "node:crypto";

/**
 * The id of the picture behind an address, computed from both (UUID version 8), so that a page can link to
 * `/[tenant]/images/[imageId]` without asking the database first.
 */
export function imageId(tenantId: string, sourceUrl: string): string {
  const hash = createHash("sha256").update(`${tenantId}\n${sourceUrl}`).digest();
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  const hex = hash.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}

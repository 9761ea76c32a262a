const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * A short code that a person can read out, made from the digest that the server logged beside the error: "7F3K2".
 * The same digest always gives the same code; without a digest there is nothing to look up, so there is no code.
 */
export function referenceCode(digest: string | undefined): string | null {
  if (!digest) return null;
  let hash = 2_166_136_261;
  for (const sign of digest) hash = Math.imul(hash ^ sign.charCodeAt(0), 16_777_619) >>> 0;
  let code = "";
  for (let place = 0; place < 5; place++) {
    code += SIGNS.charAt(hash % 32);
    hash = Math.floor(hash / 32);
  }
  return code;
}

/** A short code from a name: "Depozit Cluj" → "DEPOZIT-CLUJ", with a number behind it when that one is used. */
export function warehouseCodeFrom(name: string, used: ReadonlySet<string>): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 16);
  const base = plain === "" ? "G" : plain;
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!used.has(code)) return code;
  }
}

type CommonWords = (key: "unit.piece") => string;

/** The unit of a product as it is read: "buc", which every product begins with, is a word of ours; any other stands as it was typed. */
export function unitWord(unit: string, tCommon: CommonWords): string {
  return unit === "buc" ? tCommon("unit.piece") : unit;
}

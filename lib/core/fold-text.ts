/** Text as people search it: no accents, no case. "Lumânare ȘTEARSĂ" → "lumanare stearsa". */
export function foldText(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}

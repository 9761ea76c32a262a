/** What a person typed, standing among sentences: with a capital, and with a full stop unless it has an end of its own. */
export function asSentence(typed: string): string {
  const text = typed.trim();
  const begun = text.charAt(0).toLocaleUpperCase("ro") + text.slice(1);
  return /[.!?…]["”]?$/.test(begun) ? begun : `${begun}.`;
}

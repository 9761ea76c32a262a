/** Whether a part of an address can be a company's at all; anything else is "not found" without asking the database. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,80}$/.test(text);
}

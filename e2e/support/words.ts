import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Language = "ro" | "en";

const MESSAGES = join(import.meta.dirname, "..", "..", "messages");

/**
 * A sentence of the screens by its key, such as `auth.signUp.submit`, so that a story says what a person presses and a
 * changed wording changes no story. Values are put in for `{name}`; sentences with plurals are not for this.
 */
export function words(key: string, values: Record<string, string> = {}, language: Language = "ro"): string {
  const [namespace = "", ...path] = key.split(".");
  const file = JSON.parse(readFileSync(join(MESSAGES, language, `${namespace}.json`), "utf8"));
  const text = path.reduce<unknown>((part, step) => (part as Record<string, unknown> | undefined)?.[step], file);
  if (typeof text !== "string") throw new Error(`There is no sentence ${key} in messages/${language}.`);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

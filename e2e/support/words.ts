import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";

export type Language = "ro" | "en";
type Values = Record<string, string | number>;

const MESSAGES = join(import.meta.dirname, "..", "..", "messages");

/**
 * A sentence of the screens by its key, such as `auth.signUp.submit`, so that a story says what a person presses and a
 * changed wording changes no story. Throws when there is no such sentence.
 */
export function words(key: string, values: Values = {}, locale: Language = "ro"): string {
  const [namespace = "", ...path] = key.split(".");
  const messages = JSON.parse(readFileSync(join(MESSAGES, locale, `${namespace}.json`), "utf8"));
  const translate = createTranslator({ locale, messages, onError: fail, getMessageFallback: () => "" });
  return translate(path.join("."), values);
}

/** The same with any number where the values have one: "Importă 35", whatever is imported. Matches from its beginning. */
export function wordsWithAnyNumber(key: string, values: Record<string, number>): RegExp {
  const literal = words(key, values).replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${literal.replaceAll(/\d+/g, "[\\d.]+")}`);
}

function fail(error: Error): void {
  throw error;
}

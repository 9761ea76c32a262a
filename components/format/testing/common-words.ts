import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import type { Words } from "../words";

/** The real words of the namespace "common", so that a test reads what a person reads. */
export function commonWords(locale: "ro" | "en"): Words {
  const file = new URL(`../../../messages/${locale}/common.json`, import.meta.url);
  const messages = { common: JSON.parse(readFileSync(file, "utf8")) };
  return createTranslator({ locale, messages, namespace: "common", timeZone: "Europe/Bucharest" }) as unknown as Words;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const MESSAGES = join(import.meta.dirname, "..", "..", "messages");
type Messages = { [key: string]: string | Messages };

function sentences(language: string): Map<string, string> {
  const found = new Map<string, string>();
  const collect = (part: Messages, path: string) => {
    for (const [key, value] of Object.entries(part)) {
      if (typeof value === "string") found.set(`${path}.${key}`, value);
      else collect(value, `${path}.${key}`);
    }
  };
  for (const file of readdirSync(join(MESSAGES, language)))
    collect(JSON.parse(readFileSync(join(MESSAGES, language, file), "utf8")), file.replace(".json", ""));
  return found;
}

const romanian = sentences("ro");
const english = sentences("en");
const namespaces = [...new Set([...romanian.keys()].map((key) => key.split(".")[0] ?? ""))];
const keyShown = new RegExp(`(?<![\\w./@-])(${namespaces.join("|")})\\.[a-zA-Z_]\\w*(\\.\\w+)*(?![\\w@-])`, "g");

/** Whole sentences of ours that differ between the languages, long enough to be nothing else. */
const onlyRomanian = [...romanian]
  .filter(([key, text]) => text.length >= 14 && !text.includes("{") && english.get(key) !== text)
  .map(([, text]) => text);

/** Keys that stand on a page instead of their words: what a missing sentence looks like. */
export function keysShownIn(text: string): string[] {
  return [...text.matchAll(keyShown)].map(([key]) => key).filter((key) => !/\.(com|ro|json|html?)$/.test(key));
}

/** Romanian sentences of ours in the text of an English page. */
export function romanianIn(text: string): string[] {
  return onlyRomanian.filter((sentence) => text.includes(sentence));
}

import type { AbstractIntlMessages } from "next-intl";
import { compiledOf } from "./format-message";
import type { Locale } from "./locales";
import { NAMESPACES, WORDS_EVERYWHERE } from "./namespaces";

/** All words of one language, merged by namespace. A namespace is the name of its file. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = Object.keys(NAMESPACES).map(async (name) => {
    const file: { default: AbstractIntlMessages } = await import(`../messages/${locale}/${name}.json`);
    return [name, file.default] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** The words that client components everywhere use, compiled: the rest, and a parser for them, would be dead weight in every page. */
export function clientMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  return Object.fromEntries(WORDS_EVERYWHERE.map((name) => [name, compileMessages(messages[name] ?? {})]));
}

/** The same words without anything left to parse. Nothing is lost, but only our formatters read the result. */
export function compileMessages<Words extends string | AbstractIntlMessages>(words: Words): AbstractIntlMessages {
  // The type of next-intl knows only texts; its formatters take what is compiled as well.
  if (typeof words === "string") return compiledOf(words) as unknown as AbstractIntlMessages;
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, compileMessages(value)]));
}

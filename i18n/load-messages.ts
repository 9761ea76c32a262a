import type { AbstractIntlMessages } from "next-intl";
import type { Locale } from "./locales";
import { CLIENT_NAMESPACES, NAMESPACES } from "./namespaces";

/** All words of one language, merged by namespace. A namespace is the name of its file. */
export async function loadMessages(locale: Locale): Promise<AbstractIntlMessages> {
  const files = Object.keys(NAMESPACES).map(async (name) => {
    const file: { default: AbstractIntlMessages } = await import(`../messages/${locale}/${name}.json`);
    return [name, file.default] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

/** Only the words that client components use: the rest would be dead weight in every page. */
export function clientMessages(messages: AbstractIntlMessages): AbstractIntlMessages {
  return Object.fromEntries(CLIENT_NAMESPACES.map((name) => [name, messages[name] ?? {}]));
}

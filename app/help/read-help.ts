import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked } from "marked";
import { cache } from "react";
import { HELP_TOPICS, type HelpTopic } from "@/components/shell/help-topics";
import type { Locale } from "@/i18n/locales";
import { foldText } from "@/lib/core/fold-text";
import { withStates } from "./with-states";

export type HelpPage = {
  topic: HelpTopic;
  title: string;
  /** The first paragraph, as plain text. */
  summary: string;
  /** Our own text made into HTML; it holds nothing that a person typed. */
  html: string;
  /** All words, for the search. */
  text: string;
};

const marked = new Marked({ gfm: true, async: false });

/** One page of help. The texts are files of the project: `app/help/pages/<locale>/<topic>.md`, the title on their first line. */
export const readHelpPage = cache(async (locale: Locale, topic: HelpTopic): Promise<HelpPage> => {
  const source = await readFile(join(process.cwd(), "app/help/pages", locale, `${topic}.md`), "utf8");
  const [first = "", ...rest] = source.split("\n");
  const html = marked.parse(withStates(rest.join("\n").trim(), locale)) as string;
  return {
    topic,
    title: first.replace(/^#\s*/, ""),
    summary: plain(/<p>(.*?)<\/p>/s.exec(html)?.[1] ?? ""),
    html,
    text: plain(html),
  };
});

/** The words of our own HTML. */
function plain(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replaceAll(/\s+/g, " ")
    .trim();
}

/** All pages in reading order. */
export async function readHelpPages(locale: Locale): Promise<HelpPage[]> {
  return Promise.all(HELP_TOPICS.map(({ topic }) => readHelpPage(locale, topic)));
}

/** Pages that hold every word of the search, wherever the accents are; those with a word in the title first. */
export function searchHelp(pages: readonly HelpPage[], search: string): HelpPage[] {
  const words = foldText(search).split(/\s+/).filter(Boolean);
  const found = pages.filter((page) => {
    const text = foldText(`${page.title} ${page.text}`);
    return words.every((word) => text.includes(word));
  });
  const inTitle = (page: HelpPage) => words.some((word) => foldText(page.title).includes(word));
  return [...found.filter(inTitle), ...found.filter((page) => !inTitle(page))];
}

/** Whether an address names a page of help. */
export function isHelpTopic(topic: string): topic is HelpTopic {
  return HELP_TOPICS.some((one) => one.topic === topic);
}

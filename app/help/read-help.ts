import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked, type Tokens } from "marked";
import { HELP_TOPICS, type HelpTopic } from "@/components/shell/help-topics";
import type { Locale } from "@/i18n/locales";
import { env } from "@/lib/core/env";
import { foldText } from "@/lib/core/fold-text";
import { helpPictureHtml } from "./help-pictures";
import { wordsOf } from "./mark-words";
import { withStates } from "./with-states";

export type HelpPage = {
  topic: HelpTopic;
  title: string;
  /** The first paragraph, as plain text. */
  summary: string;
  /** Our own text made into HTML; it holds nothing that a person typed. */
  html: string;
  /** The first picture of the screen, as HTML; empty where there is none. */
  picture: string;
  /** All words, for the search. */
  text: string;
};

const MARKED = { ro: markedFor("ro"), en: markedFor("en") } as const satisfies Record<Locale, Marked>;

/** Markdown with pictures of screens: `![what is seen](name)` on a line of its own. */
function markedFor(locale: Locale): Marked {
  return new Marked({
    gfm: true,
    async: false,
    renderer: {
      paragraph({ tokens }) {
        const [only] = tokens;
        if (tokens.length !== 1 || only?.type !== "image") return false;
        const { href, text } = only as Tokens.Image;
        return helpPictureHtml(href, text, locale);
      },
      image({ href }) {
        throw new Error(`the picture ${href} does not stand on a line of its own`);
      },
    },
  });
}

/** One page of help. The texts are files of the project: `app/help/pages/<locale>/<topic>.md`, the title on their first line. */
export function readHelpPage(locale: Locale, topic: HelpTopic): Promise<HelpPage> {
  // They change with the build only: each is made once, not with every request, which anybody may send.
  const key = `${locale} ${topic}`;
  const kept = env.NODE_ENV === "production" ? made.get(key) : undefined;
  const page = kept ?? makeHelpPage(locale, topic);
  if (!kept) made.set(key, page);
  return page;
}

const made = new Map<string, Promise<HelpPage>>();

async function makeHelpPage(locale: Locale, topic: HelpTopic): Promise<HelpPage> {
  const source = await readFile(join(process.cwd(), "app/help/pages", locale, `${topic}.md`), "utf8");
  const [first = "", ...rest] = source.split("\n");
  const html = withAnchors(MARKED[locale].parse(withStates(rest.join("\n").trim(), locale)) as string);
  return {
    topic,
    title: first.replace(/^#\s*/, ""),
    summary: plain(/<p>(.*?)<\/p>/s.exec(html)?.[1] ?? ""),
    html,
    picture: /<figure.*?<\/figure>/s.exec(html)?.[0] ?? "",
    text: plain(html),
  };
}

/** A code that begins a line of a table can be linked to: `/help/failures#not_linked`. */
function withAnchors(html: string): string {
  return html.replaceAll(/<tr>\s*<td><code>(\w+)<\/code>/g, '<tr id="$1"><td><code>$1</code>');
}

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
  const words = wordsOf(search);
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

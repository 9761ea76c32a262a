import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Marked } from "marked";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { Mark, Wordmark } from "@/components/shell/mark";
import { LanguageSwitch } from "@/components/shell/preference-forms";
import { setLocale } from "../_actions/set-preference";
import "../help/help.css";

export type LegalText = "privacy" | "terms";

const marked = new Marked({ gfm: true, async: false });

/** A legal text of the project in the visitor's language: `app/_legal/texts/<locale>/<name>.md`, the title on its first line. */
export const readLegalText = cache(async (name: LegalText) => {
  const locale = await getLocale();
  const source = await readFile(join(process.cwd(), "app/_legal/texts", locale, `${name}.md`), "utf8");
  const [first = "", ...rest] = source.split("\n");
  return { title: first.replace(/^#\s*/, ""), html: marked.parse(rest.join("\n").trim()) as string };
});

/** A page with one legal text; readable without script. */
export async function LegalPage({ name }: { name: LegalText }) {
  const { title, html } = await readLegalText(name);
  return (
    <div className="mx-auto max-w-[760px] px-5 max-desk:px-4">
      <header className="flex min-h-[60px] items-center gap-3 border-line border-b py-2">
        <a href="/" aria-label="Marfa" className="mr-auto flex items-center gap-2">
          <Mark />
          <Wordmark />
        </a>
        <LanguageSwitch action={setLocale} />
      </header>
      <main id="main" className="py-7">
        <h1 className="font-head font-semibold text-28">{title}</h1>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made from files of the project, nothing typed by a person */}
        <article className="help-text mt-4" dangerouslySetInnerHTML={{ __html: html }} />
      </main>
    </div>
  );
}

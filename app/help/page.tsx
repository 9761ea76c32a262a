import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/data-table/search-box";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/i18n/locales";
import { excerptFor, type MarkedPart, markWords } from "./mark-words";
import { readHelpPages, searchHelp } from "./read-help";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

/** All pages of help, or those that answer a search. */
export default async function HelpHome({ searchParams }: PageProps<"/help">) {
  const [{ q }, locale, t] = await Promise.all([searchParams, getLocale(), getTranslations("help")]);
  const search = typeof q === "string" ? q.slice(0, 100) : "";
  const pages = await readHelpPages(locale as Locale);
  const shown = search ? searchHelp(pages, search) : pages;
  return (
    <main id="main" className="py-7">
      <h1 className="font-head font-semibold text-28">{t("heading")}</h1>
      <p className="mt-2 max-w-[62ch] text-14 text-ink-2">{t("lead")}</p>
      <SearchBox action="/help" value={search} placeholder={t("search")} className="mt-4 w-full max-w-[460px]" />
      <p className="sr-only" aria-live="polite">
        {search ? t("found", { count: shown.length }) : ""}
      </p>
      {shown.length === 0 ? (
        <EmptyState
          title={t("nothing", { search })}
          actions={
            <Link href="/help" className={buttonVariants({})}>
              {t("all")}
            </Link>
          }
        >
          {t("nothingBody")}
        </EmptyState>
      ) : (
        <ul className="mt-5 grid grid-cols-2 border-line border-t max-desk:grid-cols-1">
          {shown.map((page) => (
            <li key={page.topic} className="border-line border-b py-3 pr-6">
              <Link href={`/help/${page.topic}`} className="font-semibold text-14">
                <Marked parts={markWords(page.title, search)} />
              </Link>
              <p className="mt-0.5 text-13 text-ink-2">
                <Marked parts={excerptFor(page, search)} />
              </p>
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}

function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  return parts.map(({ at, text, isFound }) =>
    isFound ? (
      <mark key={at} className="rounded-[2px] bg-you-tint text-inherit">
        {text}
      </mark>
    ) : (
      text
    ),
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { SearchBox } from "@/components/data-table/search-box";
import { Link } from "@/components/ui/link";
import type { Locale } from "@/i18n/locales";
import { isHelpTopic, readHelpPage, readHelpPages } from "../read-help";

type Props = PageProps<"/help/[topic]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { topic } = await params;
  if (!isHelpTopic(topic)) return {};
  return { title: (await readHelpPage((await getLocale()) as Locale, topic)).title };
}

/** One page of help beside the list of all. */
export default async function HelpTopicPage({ params }: Props) {
  const { topic } = await params;
  if (!isHelpTopic(topic)) notFound();
  const [locale, t] = await Promise.all([getLocale(), getTranslations("help")]);
  const pages = await readHelpPages(locale as Locale);
  const at = pages.findIndex((page) => page.topic === topic);
  const page = pages[at]!;
  const next = pages[at + 1];
  return (
    <div className="grid grid-cols-[240px_minmax(0,1fr)] gap-10 py-7 max-desk:grid-cols-1 max-desk:gap-5">
      <nav aria-label={t("pages")} className="max-desk:order-last">
        <SearchBox action="/help" value="" placeholder={t("search")} className="mb-3 w-full max-wide:w-full" />
        <ul>
          {pages.map((one) => (
            <li key={one.topic}>
              <Link
                href={`/help/${one.topic}`}
                aria-current={one.topic === topic ? "page" : undefined}
                className="block rounded-2 px-2 py-1 text-ink hover:bg-well aria-[current=page]:bg-brand-tint-2 aria-[current=page]:font-semibold"
              >
                {one.title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main">
        <h1 className="font-head font-semibold text-28">{page.title}</h1>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: made from files of the project, nothing typed by a person */}
        <article className="help-text mt-4" dangerouslySetInnerHTML={{ __html: page.html }} />
        {next && (
          <p className="mt-8 border-line border-t pt-4">
            {t("next")}{" "}
            <Link href={`/help/${next.topic}`} className="font-semibold">
              {next.title}
            </Link>
          </p>
        )}
      </main>
    </div>
  );
}

import { useTranslations } from "next-intl";

const LONG = 900;

/** The description as it was made harmless when it was stored. A long one is folded. */
export function ProductDescription({ html }: { html: string }) {
  const t = useTranslations("products-screen.page");
  if (html === "") return <p className="text-ink-2">{t("noDescription")}</p>;
  const body = (
    <div
      className="max-w-[72ch] text-pretty leading-5 [&_a]:text-brand-ink [&_a]:underline [&_h1]:font-semibold [&_h2]:font-semibold [&_h3]:font-semibold [&_li]:ml-4 [&_ol]:list-decimal [&_p+p]:mt-2 [&_table]:my-2 [&_td]:border [&_td]:border-line [&_td]:px-2 [&_ul]:list-disc"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: lib/catalog/sanitise-description is the only way in
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
  if (html.length <= LONG) return body;
  return (
    <details className="group">
      <summary className="w-fit cursor-pointer text-brand-ink group-open:mb-2">
        <span className="group-open:hidden">{t("showDescription")}</span>
        <span className="hidden group-open:inline">{t("hideDescription")}</span>
      </summary>
      {body}
    </details>
  );
}

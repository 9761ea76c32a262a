import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type CatalogueQuery, isNarrowed } from "../catalogue-query";

type CatalogueEmptyProps = {
  query: CatalogueQuery;
  /** Without search and filters, in this view and in all. */
  clearHref: string;
  searchAllHref: string;
  channel: string;
};

/** Why there is nothing here: no sync yet, nothing found, filters too narrow, or a view that is well empty. */
export function CatalogueEmpty({ query, clearHref, searchAllHref, channel }: CatalogueEmptyProps) {
  const t = useTranslations("listing-screen.empty");
  const views = useTranslations("listing-screen.view");
  const clear = (
    <Link href={clearHref} className={buttonVariants({})}>
      {t("clear")}
    </Link>
  );
  if (query.q.trim()) {
    return (
      <EmptyState
        title={t("nothingFor", { query: query.q })}
        actions={
          <>
            {query.view !== "all" && (
              <Link href={searchAllHref} className={buttonVariants({})}>
                {t("inAll")}
              </Link>
            )}
            {clear}
          </>
        }
      >
        {t("searchedIn", { view: views(query.view) })}
      </EmptyState>
    );
  }
  if (isNarrowed(query)) return <EmptyState title={t("filtered")} actions={clear} />;
  if (query.view === "all") return <EmptyState title={t("none", { channel })}>{t("noneBody")}</EmptyState>;
  return <EmptyState title={t(query.view)}>{t(`${query.view}Body`)}</EmptyState>;
}

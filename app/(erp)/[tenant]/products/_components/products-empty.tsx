import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type ProductsQuery, viewOf } from "../products-query";

type ProductsEmptyProps = { query: ProductsQuery; slug: string; maySeeChannels: boolean; mayCreate: boolean };

/** Why there is no row: nothing found, a view that is good to be empty, or a list that nobody filled yet. */
export function ProductsEmpty({ query, slug, maySeeChannels, mayCreate }: ProductsEmptyProps) {
  const t = useTranslations("products-screen.empty");
  const path = `/${slug}/products`;
  const all = (
    <Link href={path} className={buttonVariants({})}>
      {t("clear")}
    </Link>
  );
  if (query.q) {
    return (
      <EmptyState title={t("nothingFor", { query: query.q })} actions={all}>
        {t("searchedIn")}
      </EmptyState>
    );
  }
  const view = viewOf(query);
  if (view === "active") {
    return (
      <EmptyState
        title={t("none")}
        actions={
          <>
            {maySeeChannels && (
              <Link href={`/${slug}/channels`} className={buttonVariants({ variant: "primary" })}>
                {t("import")}
              </Link>
            )}
            {mayCreate && (
              <Link href={`${path}/new`} className={buttonVariants({})}>
                {t("create")}
              </Link>
            )}
          </>
        }
      >
        {t("noneHint")}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={view ? t(`view.${view}`) : t("filtered")} actions={all}>
      {view ? t(`viewHint.${view}`) : t("filteredHint")}
    </EmptyState>
  );
}

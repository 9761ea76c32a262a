import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { StockQuery } from "../stock-query";

/** Why there is no row: nothing found, a state that is good to be empty, or no products at all. */
export function StockEmpty({ query, slug }: { query: StockQuery; slug: string }) {
  const t = useTranslations("stock-screen.list.empty");
  const clear = (
    <Link href={`/${slug}/stock`} className={buttonVariants({})}>
      {t("clear")}
    </Link>
  );
  if (query.q) {
    return (
      <EmptyState title={t("nothingFor", { query: query.q })} actions={clear}>
        {t("searchedIn")}
      </EmptyState>
    );
  }
  if (query.state) {
    return (
      <EmptyState title={t(`state.${query.state}`)} actions={clear}>
        {t(`hint.${query.state}`)}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t("none")}
      actions={
        <Link href={`/${slug}/products`} className={buttonVariants({})}>
          {t("products")}
        </Link>
      }
    >
      {t("noneHint")}
    </EmptyState>
  );
}

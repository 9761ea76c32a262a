import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";

type OrdersEmptyProps = { slug: string; query: string; hasConnection: boolean; hasOrders: boolean; clearHref: string };

/** Why there is nothing here, and what to do about it: no channel yet, no order yet, nothing found, or a view that is well empty. */
export function OrdersEmpty({ slug, query, hasConnection, hasOrders, clearHref }: OrdersEmptyProps) {
  const t = useTranslations("orders-screen.empty");
  if (query) {
    return (
      <EmptyState
        title={t("nothingFor", { query })}
        actions={
          <Link href={clearHref} className={buttonVariants({})}>
            {t("clear")}
          </Link>
        }
      >
        {t("searchedIn")}
      </EmptyState>
    );
  }
  if (!hasConnection) {
    return (
      <EmptyState
        title={t("noChannel")}
        actions={
          <Link href={`/${slug}/channels/new`} className={buttonVariants({ variant: "primary" })}>
            {t("connect")}
          </Link>
        }
      >
        {t("noChannelHint")}
      </EmptyState>
    );
  }
  if (!hasOrders) return <EmptyState title={t("none")}>{t("noneHint")}</EmptyState>;
  return <EmptyState title={t("viewEmpty")}>{t("viewEmptyHint")}</EmptyState>;
}

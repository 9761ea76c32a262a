import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/format/relative-time";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OrderView } from "../orders-query";

/** The channel is asked once a minute. */
const EVERY_MS = 60_000;

type OrdersEmptyProps = {
  slug: string;
  view: OrderView;
  query: string;
  /** Something else narrows the list. */
  isFiltered: boolean;
  /** Orders that are still here, whatever the view. */
  open: number;
  hasConnection: boolean;
  mayConnect: boolean;
  hasOrders: boolean;
  /** When the channel was last asked. */
  checkedAt: Date | null;
  now: Date;
  zone: string;
  clearHref: string;
};

/** Why there is nothing here, and what to do about it: no channel yet, no order yet, nothing found, or a view that is well empty. */
export function OrdersEmpty(props: OrdersEmptyProps) {
  const { slug, view, query, isFiltered, open, hasConnection, mayConnect, hasOrders, checkedAt, now, zone, clearHref } =
    props;
  const t = useTranslations("orders-screen.empty");
  const clear = (
    <Link href={clearHref} className={buttonVariants({})}>
      {t("clear")}
    </Link>
  );
  if (query)
    return (
      <EmptyState title={t("nothingFor", { query })} actions={clear}>
        {view === "all" && !isFiltered ? t("searchedAll") : t("searchedIn")}
      </EmptyState>
    );
  if (!hasConnection)
    return (
      <EmptyState
        title={t("noChannel")}
        actions={
          mayConnect && (
            <Link href={`/${slug}/channels/new`} className={buttonVariants({ variant: "primary" })}>
              {t("connect")}
            </Link>
          )
        }
      >
        {t("noChannelHint")}
      </EmptyState>
    );
  if (isFiltered)
    return (
      <EmptyState title={t("filtered")} actions={clear}>
        {t("filteredHint")}
      </EmptyState>
    );
  if (!hasOrders)
    return (
      <EmptyState title={t("none")}>
        {checkedAt ? (
          <>
            {t("checked")} <RelativeTime date={checkedAt} now={now} zone={zone} />, {t("next")}{" "}
            <RelativeTime date={nextCheck(checkedAt, now)} now={now} zone={zone} />.{" "}
          </>
        ) : null}
        {t("noneHint")}
      </EmptyState>
    );
  if (view === "uncovered")
    return <EmptyState title={t("allCovered")}>{t("allCoveredHint", { count: open })}</EmptyState>;
  if (view === "open") return <EmptyState title={t("allDone")}>{t("allDoneHint")}</EmptyState>;
  return <EmptyState title={t("viewEmpty")}>{t("viewEmptyHint")}</EmptyState>;
}

function nextCheck(checkedAt: Date, now: Date): Date {
  return new Date(Math.max(checkedAt.getTime() + EVERY_MS, now.getTime() + 1_000));
}

import { getTranslations } from "next-intl/server";
import { SumStrip } from "@/components/data-table/sum-strip";
import { countStock } from "@/lib/stock/count-stock";
import type { StockFilter } from "@/lib/stock/stock-list.schemas";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

const SEGMENTS = [
  { state: "short", tone: "broken" },
  { state: "uncounted", tone: "you" },
  { state: "available", tone: "today" },
  { state: "none", tone: "quiet" },
] as const;

type StockStripProps = {
  tenant: TenantContext;
  filter: StockFilter;
  current: StockFilter["state"] | null;
  link: (changes: Record<string, string | null>) => string;
};

/** The places of the view by state; they add up to all of them. Comes after the rows: nobody waits for the counting. */
export async function StockStrip({ tenant, filter, current, link }: StockStripProps) {
  const [t, counts] = await Promise.all([
    getTranslations("stock-screen.list"),
    countStock(tenant, { warehouseId: filter.warehouseId, search: filter.search }),
  ]);
  if (!counts) return null;
  return (
    <SumStrip
      label={t("strip", { count: counts.total })}
      segments={SEGMENTS.map(({ state, tone }) => ({
        key: state,
        tone,
        count: counts[state],
        label: t(`segment.${state}`, { count: counts[state] }),
        href: link({ state: current === state ? null : state }),
        current: current === state,
      }))}
    />
  );
}

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { hrefWith } from "@/components/data-table/href-with";
import { Section } from "@/components/parts/section";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import type { WarehouseView } from "@/lib/stock/list-warehouses";
import { readStockStory } from "@/lib/stock/read-stock-story";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { StockStory } from "./stock-story";

const PAGE = 30;

type StockStoryPageProps = {
  tenant: TenantContext;
  productId: string;
  warehouses: readonly WarehouseView[];
  cursor: string | null;
  /** A warehouse id from the address; anything else shows all. */
  place: string | null;
};

/** The stock story with its pages and, where there are several warehouses, the choice of one. */
export async function StockStoryPage({ tenant, productId, warehouses, cursor, place }: StockStoryPageProps) {
  const t = await getTranslations("products-screen.story");
  const path = `/${tenant.slug}/products/${productId}`;
  const chosen = warehouses.find((warehouse) => warehouse.id === place);
  const page = await readStockStory(tenant, productId, {
    limit: PAGE,
    cursor: cursor ?? undefined,
    warehouseId: chosen?.id,
  }).catch((error: unknown) => {
    if (isAppError(error) && error.code === "invalid_cursor") redirect(path);
    throw error;
  });
  const link = (changes: Record<string, string | null>) => hrefWith(path, { place: chosen?.id }, changes);
  const small = buttonVariants({ size: "small" });
  return (
    <Section title={t("title")} last>
      {warehouses.length > 1 && (
        <nav aria-label={t("places")} className="mb-2.5 flex flex-wrap gap-1.5">
          {[{ id: null, name: t("allPlaces") }, ...warehouses].map((one) => {
            const isCurrent = (chosen?.id ?? null) === one.id;
            return (
              <Link
                key={one.id ?? "all"}
                href={link({ place: one.id })}
                scroll={false}
                aria-current={isCurrent ? "true" : undefined}
                className={
                  isCurrent
                    ? "rounded-2 bg-brand-tint-2 px-2 py-0.5 font-semibold text-12 text-ink no-underline"
                    : "rounded-2 px-2 py-0.5 text-12 text-ink-2 no-underline hover:bg-well"
                }
              >
                {one.name}
              </Link>
            );
          })}
        </nav>
      )}
      <StockStory
        entries={page.items}
        slug={tenant.slug}
        now={clock.now()}
        zone={tenant.timeZone}
        namesWarehouse={warehouses.length > 1 && !chosen}
      />
      {(cursor || page.nextCursor) && (
        <nav aria-label={t("pages")} className="mt-3 flex gap-2">
          {cursor && (
            <Link href={link({})} className={small} scroll={false}>
              {t("newest")}
            </Link>
          )}
          {page.nextCursor && (
            <Link href={link({ story: page.nextCursor })} className={small} scroll={false}>
              {t("older")}
            </Link>
          )}
        </nav>
      )}
    </Section>
  );
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { isAppError } from "@/lib/core/errors";
import { readStockLines } from "@/lib/stock/find-stock-lines";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { AdjustDesk } from "../_components/adjust-desk";

const loadQuery = createLoader({ warehouse: parseAsString, product: parseAsString });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.adjust"))("title") };
}

/** Corrects the stock of one warehouse, product by product, with a look at what comes out before it is written. */
async function AdjustPage({ params, searchParams }: PageProps<"/[tenant]/stock/adjust">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "stock.write");
  const query = await loadQuery(searchParams);
  const [t, warehouses] = await Promise.all([getTranslations("stock-screen.adjust"), listWarehouses(tenant)]);
  const warehouse = query.warehouse ? warehouses.find((one) => one.id === query.warehouse) : warehouses[0];
  if (!warehouse) notFound();
  const lines = query.product
    ? await readStockLines(tenant, { warehouseId: warehouse.id, productIds: [query.product] }).catch(
        (error: unknown) => {
          if (isAppError(error) && error.code === "not_found") notFound();
          throw error;
        },
      )
    : [];
  return (
    <>
      <PageHead title={t("title")} back={{ href: `/${slug}/stock`, label: t("back") }} />
      {tenant.mayWrite ? (
        <AdjustDesk
          slug={slug}
          warehouses={warehouses.map(({ id, name }) => ({ id, name }))}
          warehouseId={warehouse.id}
          lines={lines}
        />
      ) : (
        <Section last>
          <InlineNotice tone="parked" title={t("readOnly")}>
            {t("readOnlyBody")}
          </InlineNotice>
        </Section>
      )}
    </>
  );
}

export default withWords(AdjustPage, "states", "stock-screen");

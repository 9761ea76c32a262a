import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/components/format/format-number";
import { Facts } from "@/components/parts/facts";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Picture } from "@/components/ui/picture";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { requireTenant } from "@/lib/auth/require-tenant";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { getProduct } from "@/lib/catalog/get-product";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import { toDecimalString } from "@/lib/core/money";
import { listPrices } from "@/lib/pricing/list-prices";
import { listStockLevels } from "@/lib/stock/list-stock-levels";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { stockStory } from "@/lib/stock/stock-story";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { AdjustForm } from "../_components/adjust-form";
import { ArchiveButton } from "../_components/archive-button";
import { PriceForm } from "../_components/price-form";
import { StockStory } from "../_components/stock-story";

type Props = PageProps<"/[tenant]/products/[productId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug, productId } = await params;
  const product = await findProduct(await requireTenant(slug, "catalog.read"), productId);
  return { title: product?.name };
}

/** One product: its codes, what there is of it and where, its prices, and the story of its stock. */
export default async function ProductPage({ params }: Props) {
  const { tenant: slug, productId } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const product = (await findProduct(tenant, productId)) ?? notFound();
  const [t, locale, warehouses, levels, prices, story] = await Promise.all([
    getTranslations("products-screen"),
    getLocale(),
    listWarehouses(tenant),
    listStockLevels(tenant, { productId, limit: 200 }),
    listPrices(tenant, { productId, limit: 200 }),
    stockStory(tenant, productId, { limit: 60 }),
  ]);
  const levelOf = new Map(levels.items.map((level) => [level.warehouseId, level]));
  const priceOf = new Map(prices.items.map((price) => [price.warehouseId, price]));
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  return (
    <>
      <PageHead
        title={product.name}
        back={{ href: `/${slug}/products`, label: t("page.back") }}
        state={product.archivedAt && <StateBadge entity="product" code="archived" />}
        context={product.code}
        actions={
          tenant.mayWrite &&
          may(role, "catalog.write") && (
            <>
              <ArchiveButton slug={slug} productId={product.id} archived={product.archivedAt !== null} />
              <Link href={`/${slug}/products/${product.id}/edit`} className={buttonVariants({})}>
                {t("page.edit")}
              </Link>
            </>
          )
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_372px] max-wide:grid-cols-1">
        <div className="min-w-0">
          <Section>
            <div className="flex gap-4 max-desk:flex-col">
              <Picture src={product.images[0]} alt="" size={120} />
              <Facts
                items={[
                  { key: "code", label: t("page.code"), value: product.code },
                  { key: "barcodes", label: t("page.barcodes"), value: product.barcodes.join(", ") },
                  { key: "additional", label: t("page.additionalCodes"), value: product.additionalCodes.join(", ") },
                  { key: "brand", label: t("page.brand"), value: product.brand },
                  { key: "category", label: t("page.category"), value: product.category },
                  { key: "vat", label: t("page.vat"), value: `${product.vatRate} %` },
                  ...product.attributes.map((attribute, at) => ({
                    key: `attribute-${at}`,
                    label: attribute.name,
                    value: attribute.value,
                  })),
                ]}
              />
            </div>
          </Section>
          <Section title={t("page.stock")}>
            <Table>
              <caption className="sr-only">{t("page.stock")}</caption>
              <thead>
                <tr>
                  <TableHead>{t("page.warehouse")}</TableHead>
                  <TableHead className="num">{t("page.onHand")}</TableHead>
                  <TableHead className="num">{t("page.reserved")}</TableHead>
                  <TableHead className="num">{t("page.available")}</TableHead>
                </tr>
              </thead>
              <tbody>
                {warehouses.map((warehouse) => {
                  const level = levelOf.get(warehouse.id);
                  return (
                    <tr key={warehouse.id}>
                      <TableCell>{warehouse.name}</TableCell>
                      <TableCell className="num">
                        {level?.counted ? (
                          pieces(level.onHand)
                        ) : (
                          <span className="text-ink-3">{t("neverCounted")}</span>
                        )}
                      </TableCell>
                      <TableCell className="num">{level?.reserved ? pieces(level.reserved) : null}</TableCell>
                      <TableCell className="num font-medium">
                        {level?.counted ? pieces(level.available) : null}
                      </TableCell>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
          </Section>
          <div className="grid grid-cols-2 max-desk:grid-cols-1">
            {tenant.mayWrite && may(role, "stock.write") && (
              <Section title={t("page.adjust")} last>
                <AdjustForm
                  slug={slug}
                  productId={product.id}
                  unit={product.unit}
                  places={warehouses.map(({ id, name }) => ({
                    id,
                    name,
                    onHand: levelOf.get(id)?.counted ? (levelOf.get(id)?.onHand ?? null) : null,
                  }))}
                />
              </Section>
            )}
            {tenant.mayWrite && may(role, "prices.write") && (
              <Section
                title={t("page.prices")}
                aside={t("page.pricesAside")}
                last
                className="desk:border-line desk:border-l"
              >
                <div className="grid gap-5">
                  {warehouses.map(({ id, name }) => {
                    const price = priceOf.get(id);
                    return (
                      <PriceForm
                        key={id}
                        slug={slug}
                        productId={product.id}
                        warehouseId={id}
                        warehouseName={name}
                        gross={price ? toDecimalString(price.gross) : ""}
                        listGross={price?.listGross ? toDecimalString(price.listGross) : ""}
                      />
                    );
                  })}
                </div>
              </Section>
            )}
          </div>
        </div>
        <aside className="border-line wide:border-l">
          <Section title={t("page.story")} last>
            <StockStory entries={story} slug={slug} now={clock.now()} zone={tenant.timeZone} />
          </Section>
        </aside>
      </div>
    </>
  );
}

/** Null for an unknown and for a stranger's id alike. */
async function findProduct(tenant: TenantContext, productId: string): Promise<ProductView | null> {
  try {
    return await getProduct(tenant, productId);
  } catch (error) {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  }
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { unitWord } from "@/components/format/unit-word";
import { Facts } from "@/components/parts/facts";
import { InlineNotice } from "@/components/parts/inline-notice";
import { LockedButton } from "@/components/parts/locked-button";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { imageId } from "@/lib/catalog/image-id";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { listListings } from "@/lib/channels/listings/list-listings";
import { listPrices } from "@/lib/pricing/list-prices";
import { listStock } from "@/lib/stock/list-stock";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { may } from "@/lib/tenancy/roles";
import { ArchiveButton } from "../_components/archive-button";
import { findProduct } from "../_components/find-product";
import { ProductCodes } from "../_components/product-codes";
import { ProductDescription } from "../_components/product-description";
import { ProductGallery } from "../_components/product-gallery";
import { ProductLevels } from "../_components/product-levels";
import { ProductListings } from "../_components/product-listings";
import { ProductPrices } from "../_components/product-prices";
import { StockStoryPage } from "../_components/stock-story-page";

type Props = PageProps<"/[tenant]/products/[productId]">;
const MOST_LISTINGS = 50;

const loadQuery = createLoader({ story: parseAsString, place: parseAsString });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { tenant: slug, productId } = await params;
  const product = await findProduct(await requireTenant(slug, "catalog.read"), productId);
  return { title: product?.name };
}

/** One product: what it is, its codes, what there is of it and where, its prices, its channels, and the story of its stock. */
async function ProductPage({ params, searchParams }: Props) {
  const { tenant: slug, productId } = await params;
  const tenant = await requireTenant(slug, "catalog.read");
  const product = (await findProduct(tenant, productId)) ?? notFound();
  const query = await loadQuery(searchParams);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const sees = (permission: "prices.read" | "channels.read") => may(role, permission);
  const [t, common, warehouses, places, prices, listings, connections] = await Promise.all([
    getTranslations("products-screen"),
    getTranslations("common"),
    listWarehouses(tenant),
    listStock(tenant, { productId: product.id, limit: 200 }),
    sees("prices.read") ? listPrices(tenant, { productId, limit: 200 }) : null,
    sees("channels.read") ? listListings(tenant, { productId, limit: MOST_LISTINGS }) : null,
    sees("channels.read") ? listConnections(tenant) : [],
  ]);
  const mayDo = (permission: "catalog.write" | "stock.write" | "prices.write") =>
    tenant.mayWrite && may(role, permission);
  return (
    <>
      <PageHead
        title={product.name}
        back={{ href: `/${slug}/products`, label: t("page.back") }}
        state={product.archivedAt && <StateBadge entity="product" code="archived" />}
        actions={
          may(role, "catalog.write") &&
          (tenant.mayWrite ? (
            <>
              <ArchiveButton slug={slug} productId={product.id} archived={product.archivedAt !== null} />
              <Link href={`/${slug}/products/${product.id}/edit`} className={buttonVariants({})} data-key="e">
                {t("page.edit")}
              </Link>
            </>
          ) : (
            <LockedButton reason={t("readOnly.title")}>{t("page.edit")}</LockedButton>
          ))
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_388px] border-line border-t max-wide:grid-cols-1">
        <div className="min-w-0">
          {product.archivedAt && (
            <Section>
              <InlineNotice tone="parked" title={t("page.archivedTitle")}>
                {t("page.archivedBody")}
              </InlineNotice>
            </Section>
          )}
          <Section>
            <div className="flex gap-5 max-desk:flex-col">
              <ProductGallery
                name={product.name}
                hrefs={product.images.map((url) => `/${slug}/images/${imageId(tenant.tenantId, url)}`)}
              />
              <ProductFacts product={product} />
            </div>
          </Section>
          <Section title={t("codes.title")}>
            <ProductCodes slug={slug} productId={product.id} codes={product} mayChange={mayDo("catalog.write")} />
          </Section>
          <Section title={t("page.stock")} aside={unitWord(product.unit, common)}>
            <ProductLevels slug={slug} productId={product.id} places={places.items} mayAdjust={mayDo("stock.write")} />
          </Section>
          {prices && (
            <Section title={t("page.prices")} aside={t("page.pricesAside")}>
              <ProductPrices
                slug={slug}
                productId={product.id}
                warehouses={warehouses}
                prices={prices.items}
                mayChange={mayDo("prices.write")}
              />
            </Section>
          )}
          {listings && (
            <Section
              title={t("listings.title")}
              aside={listings.nextCursor && t("listings.first", { count: MOST_LISTINGS })}
            >
              <ProductListings
                listings={listings.items}
                connectionNames={new Map(connections.map((one) => [one.id, one.name]))}
                slug={slug}
              />
            </Section>
          )}
          <Section title={t("page.description")} last>
            <ProductDescription html={product.description} />
          </Section>
        </div>
        <aside className="border-line max-wide:border-t wide:border-l">
          <StockStoryPage
            tenant={tenant}
            productId={product.id}
            warehouses={warehouses}
            cursor={query.story}
            place={query.place}
          />
        </aside>
      </div>
    </>
  );
}

async function ProductFacts({ product }: { product: ProductView }) {
  const [t, common] = await Promise.all([getTranslations("products-screen.page"), getTranslations("common")]);
  return (
    <Facts
      className="content-start"
      items={[
        { key: "brand", label: t("brand"), value: product.brand },
        { key: "category", label: t("category"), value: product.category },
        { key: "vat", label: t("vat"), value: `${product.vatRate}\u00a0%` },
        { key: "unit", label: t("unit"), value: unitWord(product.unit, common) },
        ...withoutRepeats(product.attributes).map((attribute, at) => ({
          key: `attribute-${at}`,
          label: attribute.name,
          value: attribute.value,
        })),
      ]}
    />
  );
}

/** Trendyol tells the same colour twice, as an attribute of the article and of the variant; once is enough to read. */
function withoutRepeats(attributes: ProductView["attributes"]): ProductView["attributes"] {
  return attributes.filter(
    ({ name, value }, at) => attributes.findIndex((one) => one.name === name && one.value === value) === at,
  );
}

export default withWords(ProductPage, "products-screen");

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { descriptionToText } from "@/lib/catalog/description-text";
import { imageId } from "@/lib/catalog/image-id";
import { findProduct } from "../../_components/find-product";
import { ProductForm } from "../../_components/product-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen.page"))("edit") };
}

async function EditProductPage({ params }: PageProps<"/[tenant]/products/[productId]/edit">) {
  const { tenant: slug, productId } = await params;
  const tenant = await requireTenant(slug, "catalog.write");
  const product = (await findProduct(tenant, productId)) ?? notFound();
  const t = await getTranslations("products-screen.readOnly");
  const pictures = product.images.map((url) => ({ url, href: `/${slug}/images/${imageId(tenant.tenantId, url)}` }));
  return (
    <>
      <PageHead title={product.name} back={{ href: `/${slug}/products/${product.id}`, label: product.name }} />
      <Section last>
        {tenant.mayWrite ? (
          <ProductForm
            slug={slug}
            product={{ ...product, descriptionText: descriptionToText(product.description), pictures }}
          />
        ) : (
          <InlineNotice tone="parked" title={t("title")}>
            {t("body")}
          </InlineNotice>
        )}
      </Section>
    </>
  );
}

export default withWords(EditProductPage, "products-screen");

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { getProduct } from "@/lib/catalog/get-product";
import { isAppError } from "@/lib/core/errors";
import { ProductForm } from "../../_components/product-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen.page"))("edit") };
}

export default async function EditProductPage({ params }: PageProps<"/[tenant]/products/[productId]/edit">) {
  const { tenant: slug, productId } = await params;
  const tenant = await requireTenant(slug, "catalog.write");
  const product = await getProduct(tenant, productId).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") notFound();
    throw error;
  });
  return (
    <>
      <PageHead title={product.name} back={{ href: `/${slug}/products/${product.id}`, label: product.name }} />
      <Section last>
        <ProductForm slug={slug} product={product} />
      </Section>
    </>
  );
}

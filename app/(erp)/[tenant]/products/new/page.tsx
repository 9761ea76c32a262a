import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { ProductForm } from "../_components/product-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen"))("new") };
}

export default async function NewProductPage({ params }: PageProps<"/[tenant]/products/new">) {
  const { tenant: slug } = await params;
  await requireTenant(slug, "catalog.write");
  const t = await getTranslations("products-screen");
  return (
    <>
      <PageHead title={t("new")} back={{ href: `/${slug}/products`, label: t("page.back") }} />
      <Section last>
        <ProductForm slug={slug} />
      </Section>
    </>
  );
}

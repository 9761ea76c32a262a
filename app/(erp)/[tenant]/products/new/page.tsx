import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { ProductForm } from "../_components/product-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("products-screen"))("new") };
}

async function NewProductPage({ params }: PageProps<"/[tenant]/products/new">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "catalog.write");
  const t = await getTranslations("products-screen");
  return (
    <>
      <PageHead title={t("new")} back={{ href: `/${slug}/products`, label: t("page.back") }} />
      <Section last>
        {tenant.mayWrite ? (
          <ProductForm slug={slug} />
        ) : (
          <InlineNotice tone="parked" title={t("readOnly.title")}>
            {t("readOnly.body")}
          </InlineNotice>
        )}
      </Section>
    </>
  );
}

export default withWords(NewProductPage, "products-screen");

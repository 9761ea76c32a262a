import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import type { SampleShop } from "@/lib/channels/sample/read-sample-shop";
import { ClearSample } from "./clear-sample";

type ClearSampleSectionProps = { slug: string; shop: SampleShop; className?: string };

/** The way out of the trial with sample data. */
export async function ClearSampleSection({ slug, shop, className }: ClearSampleSectionProps) {
  const t = await getTranslations("welcome.shop.clear");
  return (
    <Section title={t("sectionTitle")} last className={className}>
      <p className="mb-2 text-ink-2">{t("section")}</p>
      <ClearSample slug={slug} products={shop.products} orders={shop.orders} />
    </Section>
  );
}

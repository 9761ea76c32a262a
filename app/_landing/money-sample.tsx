import { useTranslations } from "next-intl";
import { MoneyBlock } from "@/components/parts/money-block";
import { SampleCard } from "./landing-parts";

const lei = (minor: bigint) => ({ minor, currency: "RON" });

/** The sums of one order, by the very block that the order page uses. */
export function MoneySample() {
  const t = useTranslations("landing.order.sample");
  return (
    <SampleCard title={t("title")}>
      <MoneyBlock
        className="mt-3.5"
        rows={[
          { key: "goods", label: t("goods"), amount: lei(45_980n) },
          { key: "seller", label: t("seller"), amount: lei(-3_498n) },
          { key: "channel", label: t("channel"), amount: lei(-1_501n) },
          { key: "sgr", label: t("sgr"), amount: lei(100n) },
          { key: "paid", label: t("paid"), amount: lei(41_081n), kind: "total" },
          { key: "there", label: t("there"), amount: lei(41_081n) },
        ]}
        difference={lei(0n)}
      />
    </SampleCard>
  );
}

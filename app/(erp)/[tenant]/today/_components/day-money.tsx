import { useTranslations } from "next-intl";
import { Money } from "@/components/format/money";
import { Section } from "@/components/parts/section";
import type { DayView } from "@/lib/reports/day-types";

/** What the orders placed today come to. */
export function DayMoney({ placed }: { placed: DayView["placedToday"] }) {
  const t = useTranslations("today-screen");
  return (
    <Section title={t("money")} aside={t("moneyUnit")} last>
      <dl className="grid grid-cols-[minmax(0,1fr)_max-content] gap-y-1">
        <dt>{t("orders", { count: placed.count })}</dt>
        <dd className="num font-semibold">
          <Money value={{ minor: placed.payableMinor, currency: "RON" }} />
        </dd>
        <dt>{t("cod")}</dt>
        <dd className="num font-semibold">
          <Money value={{ minor: placed.cashOnDeliveryMinor, currency: "RON" }} />
        </dd>
      </dl>
    </Section>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/components/format/format-money";
import { MoneyBlock, type MoneyRow } from "@/components/parts/money-block";
import type { OrderDetail } from "@/lib/orders/order-types";
import { moneyLines, vatLines } from "./order-money-rows";

/** The money of an order, from the goods down to the total that the channel shows; the difference is never hidden. */
export function OrderMoney({ order }: { order: OrderDetail }) {
  const t = useTranslations("orders-screen.money");
  const locale = useLocale();
  const { totals, currency } = order;
  const lei = (minor: bigint) => ({ minor, currency });
  const live = new Set(order.packages.filter((one) => one.isLive).map((one) => one.id));
  const names = [
    ...new Set(order.packages.flatMap((one) => (one.isLive ? one.discounts.map(({ name }) => name) : []))),
  ];
  return (
    <>
      <MoneyBlock
        difference={lei(totals.differenceMinor)}
        differenceNote={t("differs", {
          ours: formatMoney(lei(totals.payableMinor), locale),
          theirs: formatMoney(lei(totals.channelPayableMinor), locale),
        })}
        rows={[
          ...moneyLines(totals).map(
            ({ key, minor }): MoneyRow => ({
              key,
              label: key === "payable" && order.isCod ? t("payableCod") : t(key),
              amount: lei(minor),
              kind: key === "payable" ? "total" : "line",
            }),
          ),
          ...vatLines(order.lines, live).map(
            ({ rate, minor }): MoneyRow => ({
              key: `vat-${rate}`,
              label: t("vat", { rate }),
              amount: lei(minor),
              kind: "after",
            }),
          ),
        ]}
      />
      {names.length > 0 && <p className="mt-1.5 text-12 text-ink-3">{t("named", { names: names.join(", ") })}</p>}
    </>
  );
}

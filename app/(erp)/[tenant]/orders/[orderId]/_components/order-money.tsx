import { useLocale, useTranslations } from "next-intl";
import { formatMoney } from "@/components/format/format-money";
import { MoneyBlock, type MoneyRow } from "@/components/parts/money-block";
import type { OrderDetail } from "@/lib/orders/order-types";

/** The money of an order, from the goods down to the total that the channel shows; the difference is never hidden. */
export function OrderMoney({ order }: { order: OrderDetail }) {
  const words = useTranslations("orders");
  const t = useTranslations("orders-screen.page");
  const locale = useLocale();
  const { totals, currency } = order;
  const lei = (minor: bigint) => ({ minor, currency });
  const optional = (key: string, label: string, minor: bigint, amount: bigint): MoneyRow[] =>
    minor === 0n ? [] : [{ key, label, amount: lei(amount) }];
  return (
    <MoneyBlock
      difference={lei(totals.differenceMinor)}
      differenceNote={t("differs", {
        ours: formatMoney(lei(totals.payableMinor), locale),
        theirs: formatMoney(lei(totals.channelPayableMinor), locale),
      })}
      rows={[
        { key: "gross", label: words("money.gross"), amount: lei(totals.grossMinor) },
        { key: "seller", label: words("money.seller_discount"), amount: lei(-totals.sellerDiscountMinor) },
        ...optional("voucher", words("money.voucher"), totals.voucherMinor, -totals.voucherMinor),
        { key: "channel", label: words("money.channel_discount"), amount: lei(-totals.channelDiscountMinor) },
        ...optional("sgr", words("money.sgr"), totals.sgrMinor, totals.sgrMinor),
        { key: "payable", label: t("sum"), amount: lei(totals.payableMinor), kind: "total" },
        { key: "channelTotal", label: t("channelTotal"), amount: lei(totals.channelPayableMinor) },
        ...vatRows(order).map(
          ({ rate, minor }): MoneyRow => ({
            key: `vat-${rate}`,
            label: t("vat", { rate }),
            amount: lei(minor),
            kind: "after",
          }),
        ),
      ]}
    />
  );
}

/** VAT is inside the prices: total × r / (100 + r) per rate, half away from zero. */
function vatRows(order: OrderDetail): { rate: number; minor: bigint }[] {
  const byRate = new Map<number, bigint>();
  for (const line of order.lines) {
    if (line.cancelled >= line.ordered) continue;
    byRate.set(line.vatRate, (byRate.get(line.vatRate) ?? 0n) + line.netMinor);
  }
  return [...byRate]
    .filter(([rate]) => rate > 0)
    .map(([rate, total]) => {
      const parts = BigInt(Math.round(rate * 100));
      const twice = (2n * total * parts) / (10_000n + parts);
      return { rate, minor: (twice + 1n) / 2n };
    });
}

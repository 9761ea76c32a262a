import type { OrderLineView, OrderTotalsView } from "@/lib/orders/order-types";

/** One line of an order's money, in the order of the page; reductions are negative. */
export type MoneyLine = {
  key: "gross" | "seller_discount" | "seller_voucher" | "channel_discount" | "sgr" | "payable" | "channel_payable";
  minor: bigint;
};
export type VatLine = { rate: number; minor: bigint };

/**
 * From the goods down to the total that the channel shows. A voucher that the seller pays stands by itself and not in the seller's
 * reduction as well; voucher and deposit only when there are any.
 */
export function moneyLines(totals: OrderTotalsView): MoneyLine[] {
  const lines: (MoneyLine & { isOptional?: boolean })[] = [
    { key: "gross", minor: totals.grossMinor },
    { key: "seller_discount", minor: totals.voucherMinor - totals.sellerDiscountMinor },
    { key: "seller_voucher", minor: -totals.voucherMinor, isOptional: true },
    { key: "channel_discount", minor: -totals.channelDiscountMinor },
    { key: "sgr", minor: totals.sgrMinor, isOptional: true },
    { key: "payable", minor: totals.payableMinor },
    { key: "channel_payable", minor: totals.channelPayableMinor },
  ];
  return lines.filter((line) => !line.isOptional || line.minor !== 0n).map(({ key, minor }) => ({ key, minor }));
}

/**
 * VAT is inside the prices: total × r / (100 + r) per rate, half up, over what the customer pays for the goods. A deposit (SGR) bears
 * none. Cancelled lines and lines of packages that are not sent count for nothing.
 */
export function vatLines(lines: readonly OrderLineView[], livePackageIds: ReadonlySet<string>): VatLine[] {
  const byRate = new Map<number, bigint>();
  for (const line of lines) {
    if (line.cancelled >= line.ordered || !livePackageIds.has(line.packageId)) continue;
    byRate.set(line.vatRate, (byRate.get(line.vatRate) ?? 0n) + line.netMinor);
  }
  return [...byRate]
    .filter(([rate, total]) => rate > 0 && total > 0n)
    .sort(([a], [b]) => b - a)
    .map(([rate, total]) => {
      const parts = BigInt(Math.round(rate * 100));
      const twice = (2n * total * parts) / (10_000n + parts);
      return { rate, minor: (twice + 1n) / 2n };
    });
}

import { formatMoney } from "@/components/format/format-money";
import { formatNumber } from "@/components/format/format-number";
import { type PushField, parsePriceValue } from "@/lib/channels/push/push-values";

/**
 * A canonical value as people say it: "12", "49,90 lei". `withList` adds the list price, for values that differ in nothing
 * else. Null stays null.
 */
export function pushValueText(
  field: PushField,
  value: string | null,
  locale: string,
  options: { withList?: boolean; unit?: boolean } = {},
): string | null {
  if (value === null) return null;
  if (field === "STOCK") return formatNumber(Number(value), locale);
  const price = parsePriceValue(value);
  if (!price) return value;
  const sale = formatMoney({ minor: price.saleMinor, currency: price.currency }, locale, {
    unit: options.unit === false ? "none" : "after",
  });
  if (!options.withList || price.listMinor === price.saleMinor) return sale;
  return `${sale} (${formatMoney({ minor: price.listMinor, currency: price.currency }, locale)})`;
}

/** Whether two of these prices are told apart only by their list price. */
export function differOnlyInList(values: readonly (string | null)[]): boolean {
  const prices = values.map(parsePriceValue).filter((price) => price !== null);
  return prices.some((one) =>
    prices.some((other) => one.saleMinor === other.saleMinor && one.listMinor !== other.listMinor),
  );
}

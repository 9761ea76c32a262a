import { useLocale } from "next-intl";
import { cn } from "@/components/cn";
import { formatMoney, type MoneyLike } from "./format-money";

/** A sum, right-aligned by its cell, in figures of one width. With `unit` the currency stands behind it. */
export function Money({ value, unit, className }: { value: MoneyLike; unit?: boolean; className?: string }) {
  const locale = useLocale();
  return (
    <span className={cn("whitespace-nowrap", className)}>
      {formatMoney(value, locale, { unit: unit ? "after" : "none" })}
    </span>
  );
}

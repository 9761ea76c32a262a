import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatMoney, type MoneyLike } from "@/components/format/format-money";
import { Status } from "@/components/states/status";

export type MoneyRow = {
  key: string;
  label: ReactNode;
  amount: MoneyLike;
  /** "total" has a rule above and weight; "after" is the least text (VAT). Reductions are passed negative. */
  kind?: "line" | "total" | "after";
};

type MoneyBlockProps = {
  /** In this order: products, reductions by payer, voucher, transport, SGR, paid by the customer, total on the channel. */
  rows: readonly MoneyRow[];
  /** Ours minus the channel's. Always shown: zero in green with a tick, anything else in red. */
  difference?: MoneyLike;
  /** What differs, when something does: both sums and the line. */
  differenceNote?: ReactNode;
  className?: string;
};

/** The sums of an order, broken down to the total that the channel shows. A difference of one ban is never hidden. */
export function MoneyBlock({ rows, difference, differenceNote, className }: MoneyBlockProps) {
  const t = useTranslations("common.money");
  const locale = useLocale();
  const before = rows.filter((row) => row.kind !== "after");
  const after = rows.filter((row) => row.kind === "after");
  const equal = difference?.minor === 0n;
  return (
    <div data-slot="money-block" className={className}>
      <dl className="grid grid-cols-[1fr_max-content] gap-y-[3px]">
        {before.map((row) => (
          <Row key={row.key} row={row} locale={locale} />
        ))}
        {difference && (
          <div className="contents">
            <dt>
              <Status tone={equal ? "done" : "broken"} fill="plain">
                {t("difference")}
              </Status>
            </dt>
            <dd className={cn("num font-medium", equal ? "text-done-ink" : "font-semibold text-broken-ink")}>
              {formatMoney(difference, locale)}
            </dd>
          </div>
        )}
        {after.map((row) => (
          <Row key={row.key} row={row} locale={locale} />
        ))}
      </dl>
      {difference && !equal && differenceNote && (
        <p data-tone="broken" className="mt-1 text-12 text-tone-ink">
          {differenceNote}
        </p>
      )}
    </div>
  );
}

function Row({ row, locale }: { row: MoneyRow; locale: string }) {
  const look = cn(
    row.kind === "total" && "mt-[3px] border-line border-t pt-[5px] font-semibold",
    row.kind === "after" && "text-ink-3",
  );
  return (
    <div className="contents">
      <dt className={cn(row.kind === undefined || row.kind === "line" ? "text-ink-2" : "", look)}>{row.label}</dt>
      <dd className={cn("num pl-3.5", look)}>{formatMoney(row.amount, locale)}</dd>
    </div>
  );
}

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { FILTER_OPENER } from "@/components/data-table/filter-chip";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { LIST_PARAMETERS, type OrdersQuery } from "../orders-query";

/** Orders placed between two days: a plain form, so that it works by itself and ends in the address. */
export function PlacedFilter({ query, path }: { query: OrdersQuery; path: string }) {
  const t = useTranslations("orders-screen.filter");
  const kept = LIST_PARAMETERS.filter((name) => name !== "from" && name !== "to" && query[name]);
  return (
    <details className="relative" data-menu="">
      <summary className={FILTER_OPENER}>
        <CalendarDays size={12} strokeWidth={1.75} aria-hidden="true" />
        {t("placed")}
      </summary>
      <form
        action={path}
        method="get"
        className="rise absolute top-full left-0 z-20 mt-1 grid w-60 gap-2.5 rounded-3 border border-line bg-float p-3 shadow-pop"
      >
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={String(query[name])} />
        ))}
        <div className="grid gap-1">
          <Label htmlFor="placed-from">{t("from")}</Label>
          <Input id="placed-from" type="date" name="from" defaultValue={query.from ?? ""} />
        </div>
        <div className="grid gap-1">
          <Label htmlFor="placed-to">{t("to")}</Label>
          <Input id="placed-to" type="date" name="to" defaultValue={query.to ?? ""} />
        </div>
        <Button type="submit">{t("apply")}</Button>
      </form>
    </details>
  );
}

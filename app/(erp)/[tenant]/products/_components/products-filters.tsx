import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar, type FilterChip } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filter-menu";
import { CHANNEL_FILTERS, PRICE_FILTERS, type ProductsQuery, STOCK_FILTERS } from "../products-query";

type ProductsFiltersProps = {
  query: ProductsQuery;
  link: (changes: Record<string, string | null>) => string;
  aside: ReactNode;
};

/** What narrows the list, as chips; every choice is a link. */
export function ProductsFilters({ query, link, aside }: ProductsFiltersProps) {
  const t = useTranslations("products-screen.filter");
  const fields: FilterField[] = [
    field("stock", t("stock.label"), STOCK_FILTERS, query.stock, (value) => t(`stock.${value}`)),
    field("price", t("price.label"), PRICE_FILTERS, query.price, (value) => t(`price.${value}`)),
    field("channel", t("channel.label"), CHANNEL_FILTERS, query.channel, (value) => t(`channel.${value}`)),
    {
      key: "archived",
      label: t("archived.label"),
      options: (["no", "only", "all"] as const).map((value) => ({
        key: value,
        label: t(`archived.${value}`),
        href: link({ archived: value === "no" ? null : value }),
        active: query.archived === value,
      })),
    },
  ];

  function field<Value extends string>(
    key: string,
    label: string,
    values: readonly Value[],
    current: Value | null,
    words: (value: Value) => string,
  ): FilterField {
    return {
      key,
      label,
      options: values.map((value) => ({
        key: value,
        label: words(value),
        href: link({ [key]: value === current ? null : value }),
        active: value === current,
      })),
    };
  }

  const chips: FilterChip[] = [];
  if (query.q) chips.push({ key: "q", label: t("search"), value: query.q, removeHref: link({ q: null }) });
  for (const { key, label, options } of fields) {
    const active = options.find((option) => option.active);
    if (active && active.key !== "no") {
      chips.push({ key, label, value: active.label, removeHref: link({ [key]: null }) });
    }
  }
  return <FilterBar chips={chips} fields={fields} aside={aside} />;
}

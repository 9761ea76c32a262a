import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar, type FilterChip } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filter-menu";
import { formatDate } from "@/components/format/format-date";
import type { OrderCounts } from "@/lib/orders/count-orders";
import type { OrderFacets } from "@/lib/orders/list-order-facets";
import type { OrderState } from "@/lib/orders/order-lifecycle";
import type { OrdersQuery } from "../orders-query";
import { PlacedFilter } from "./placed-filter";

type OrdersFiltersProps = {
  query: OrdersQuery;
  path: string;
  /** The address of the list with something changed. */
  link: (changes: Record<string, string | null>) => string;
  connections: readonly { id: string; name: string }[];
  facets: OrderFacets;
  counts: OrderCounts;
  /** States that the view holds; with one there is nothing to choose. */
  states: readonly OrderState[];
  /** The offer of orders that came in meanwhile. */
  fresh: ReactNode;
  aside: ReactNode;
};

/** What narrows the list: chips that can be taken away, and the menu that adds more. All of it is in the address. */
export function OrdersFilters(props: OrdersFiltersProps) {
  const { query, path, link, connections, facets, counts, states, fresh, aside } = props;
  const t = useTranslations("orders-screen");
  const words = useTranslations("states.order");
  const locale = useLocale();
  const day = (value: string) => formatDate(new Date(`${value}T12:00:00Z`), locale, "UTC", "day");
  const chip = (key: keyof OrdersQuery, label: string, value: string | false | null | undefined): FilterChip[] =>
    value ? [{ key, label, value, removeHref: link(key === "q" ? { q: null, view: null } : { [key]: null }) }] : [];
  const nameOf = (id: string) => connections.find((one) => one.id === id)?.name ?? t("filter.channelGone");
  const chips = [
    ...chip("q", t("filter.search"), query.q),
    ...chip("state", t("filter.state"), query.state && words(query.state)),
    ...chip("due", t("filter.due"), query.due && t(`due.${query.due}`)),
    ...chip("connection", t("filter.channel"), query.connection && nameOf(query.connection)),
    ...chip("county", t("filter.county"), query.county),
    ...chip("carrier", t("filter.carrier"), query.carrier),
    ...chip("company", t("filter.buyer"), query.company && t(`buyer.${query.company}`)),
    ...chip("from", t("filter.from"), isDay(query.from) && day(query.from)),
    ...chip("to", t("filter.to"), isDay(query.to) && day(query.to)),
  ];
  const field = (key: keyof OrdersQuery, label: string, options: readonly (readonly [string, string, number?])[]) => ({
    key,
    label,
    options: options.map(([value, name, count]) => ({
      key: value,
      label: name,
      count,
      href: link({ [key]: query[key] === value ? null : value }),
      active: query[key] === value,
    })),
  });
  const fields: FilterField[] = [
    field(
      "state",
      t("filter.state"),
      states.length > 1 ? states.map((state) => [state, words(state), counts.states[state]] as const) : [],
    ),
    field(
      "connection",
      t("filter.channel"),
      connections.map((one) => [one.id, one.name] as const),
    ),
    field(
      "carrier",
      t("filter.carrier"),
      facets.carriers.map((name) => [name, name] as const),
    ),
    field("company", t("filter.buyer"), [
      ["yes", t("buyer.yes")],
      ["no", t("buyer.no")],
    ]),
    field(
      "county",
      t("filter.county"),
      facets.counties.map((name) => [name, name] as const),
    ),
  ];
  return (
    <FilterBar chips={chips} fields={fields.filter((one) => one.options.length > 0)} aside={aside}>
      <PlacedFilter query={query} path={path} />
      {fresh}
    </FilterBar>
  );
}

function isDay(value: string | null): value is string {
  return value !== null && !Number.isNaN(Date.parse(`${value}T12:00:00Z`));
}

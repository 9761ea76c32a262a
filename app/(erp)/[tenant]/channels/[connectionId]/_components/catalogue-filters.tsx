import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FilterBar, type FilterChip } from "@/components/data-table/filter-bar";
import type { FilterField } from "@/components/data-table/filter-menu";
import type { ListingFacets } from "@/lib/channels/listings/list-facets";
import { SYNC_FILTERS } from "@/lib/channels/listings/listing-filter.schemas";
import { LINK_STATES, LISTING_STATUSES, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import { type CatalogueQuery, FILTER_NAMES } from "../catalogue-query";

type FilterName = (typeof FILTER_NAMES)[number];

type CatalogueFiltersProps = {
  query: CatalogueQuery;
  facets: ListingFacets;
  link: (changes: Record<string, string | null>) => string;
  aside: ReactNode;
};

/** Chips of what narrows the list, and a menu with everything that could. */
export function CatalogueFilters({ query, facets, link, aside }: CatalogueFiltersProps) {
  const t = useTranslations("listing-screen");
  const states = useTranslations("states");
  const options: Record<FilterName, { key: string; label: string }[]> = {
    category: facets.categories.map(({ id, name }) => ({ key: id, label: name })),
    brand: facets.brands.map((brand) => ({ key: brand, label: brand })),
    status: LISTING_STATUSES.map((key) => ({ key, label: states(`listing.${key}`) })),
    link: LINK_STATES.map((key) => ({ key, label: states(`link.${key}`) })),
    push: PUSH_STATES.map((key) => ({ key, label: states(`push.${key}`, { at: "none" }) })),
    sync: SYNC_FILTERS.map((key) => ({ key, label: t(`syncOff.${key}`) })),
  };
  const chips: FilterChip[] = FILTER_NAMES.flatMap((name) => {
    const value = query[name];
    if (value === null) return [];
    const label = options[name].find((option) => option.key === value)?.label ?? value;
    return [{ key: name, label: t(`filter.${name}`), value: label, removeHref: link({ [name]: null }) }];
  });
  if (query.q.trim()) {
    chips.unshift({ key: "q", label: t("filter.search"), value: query.q, removeHref: link({ q: null }) });
  }
  const fields: FilterField[] = FILTER_NAMES.filter((name) => options[name].length > 0).map((name) => ({
    key: name,
    label: t(`filter.${name}`),
    options: options[name].map((option) => ({
      ...option,
      active: query[name] === option.key,
      href: link({ [name]: query[name] === option.key ? null : option.key }),
    })),
  }));
  return <FilterBar chips={chips} fields={fields} aside={aside} />;
}

import { useTranslations } from "next-intl";
import type { GonePart } from "@/components/data-table/gone-parts";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { currentViewQuery, savedViewTabs, type ViewCount } from "@/components/data-table/saved-view-tabs";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { countListingsOfViews } from "@/lib/channels/listings/count-listings-of-views";
import type { ListingCounts } from "@/lib/channels/listings/listing-types";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { KeepView } from "../../../_components/keep-view";
import {
  CATALOGUE_VIEWS,
  type CatalogueQuery,
  type CatalogueView,
  catalogueFilter,
  countOfView,
  filtersOfTabs,
  isNarrowed,
  loadCatalogueQuery,
} from "../catalogue-query";

type CatalogueViewsProps = {
  slug: string;
  path: string;
  raw: SearchParams;
  query: CatalogueQuery;
  counts: ListingCounts;
  views: readonly SavedView[];
  hidden: readonly string[];
  /** What the kept view asks for and the list no longer has. */
  gone: readonly GonePart[];
  /** Nothing can leave: what is on its way waits. */
  isBlocked: boolean;
  mayShare: boolean;
  mayKeep: boolean;
  /** In a search or under a filter: how many each of the fixed tabs holds of what was found. They come after the rows. */
  narrowedCounts?: readonly ViewCount[];
  /** How many listings of this connection each of the kept views holds. */
  keptCounts?: readonly ViewCount[];
};

const TONES: Partial<Record<CatalogueView, "you" | "broken">> = {
  undecided: "you",
  drift: "you",
  quarantined: "broken",
  rejected: "broken",
};

/** The tabs with their counts, the views that people kept, and the way to keep this one. */
export function CatalogueViews(props: CatalogueViewsProps) {
  const { path, raw, query, counts, views, slug } = props;
  const t = useTranslations("listing-screen.view");
  const saved = views.find((view) => view.id === query.saved) ?? null;
  const addressed = currentViewQuery(raw);
  const narrowed = isNarrowed(query);
  return (
    <ViewTabs
      views={[
        ...CATALOGUE_VIEWS.map((view, at) => ({
          key: view,
          label: t(view === "moving" && props.isBlocked ? "waiting" : view),
          count: narrowed ? props.narrowedCounts?.[at]?.count : countOfView(view, counts),
          over: narrowed ? props.narrowedCounts?.[at]?.isMore : undefined,
          tone: TONES[view],
          href: hrefWith(path, raw, {
            view: view === "all" ? null : view,
            cursor: null,
            at: null,
            explica: null,
            saved: null,
            hide: null,
          }),
          current: saved === null && query.view === view,
        })),
        ...savedViewTabs(path, views, saved, props.keptCounts),
      ]}
    >
      <KeepView
        slug={slug}
        screen="listings"
        addressed={addressed}
        hidden={props.hidden}
        gone={props.gone}
        current={saved}
        canKeep={narrowed || query.sort !== "title" || props.hidden.length > 0}
        path={path}
        mayShare={props.mayShare}
        mayKeep={props.mayKeep}
      />
    </ViewTabs>
  );
}

type CountedProps = CatalogueViewsProps & { tenant: TenantContext; connectionId: string };

/** The same with the counts that need the rows to be looked through, which come after the list: nobody waits for them. */
export async function CountedCatalogueViews({ tenant, connectionId, ...rest }: CountedProps) {
  const kept = rest.views.map((view) =>
    catalogueFilter(loadCatalogueQuery(new URLSearchParams(view.query)), connectionId),
  );
  const narrowed = filtersOfTabs(rest.query, connectionId);
  const counts = await countListingsOfViews(tenant, [...narrowed, ...kept]);
  return (
    <CatalogueViews
      {...rest}
      narrowedCounts={counts.slice(0, narrowed.length)}
      keptCounts={counts.slice(narrowed.length)}
    />
  );
}

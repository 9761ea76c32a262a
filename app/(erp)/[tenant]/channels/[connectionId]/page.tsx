import { RefreshCw } from "lucide-react";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { Suspense } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { gonePartsOf } from "@/components/data-table/gone-parts";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { hrefWith } from "@/components/data-table/href-with";
import { KeptViewNotice } from "@/components/data-table/kept-view-notice";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { formatNearDate } from "@/components/format/format-date";
import { currencyWord } from "@/components/format/format-money";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { countActs } from "@/lib/channels/listings/count-acts";
import { countListings } from "@/lib/channels/listings/count-listings";
import { listListingFacets } from "@/lib/channels/listings/list-facets";
import { listListings } from "@/lib/channels/listings/list-listings";
import { connectionBlock } from "@/lib/channels/push/connection-block";
import { explainListing } from "@/lib/channels/push/explain-listing";
import { readPushHistory } from "@/lib/channels/push/push-history";
import { isMoving, pushSituation } from "@/lib/channels/push/push-situation";
import { clock } from "@/lib/core/clock";
import { isAppError } from "@/lib/core/errors";
import { listSavedViews } from "@/lib/tenancy/list-saved-views";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { hideColumnsAction } from "../../_actions/hide-columns";
import { pictureHrefsOfListings } from "../../picture-href";
import { rowsPerPage } from "../../rows-per-page";
import { ActButton } from "../_components/act-button";
import { connectionCode } from "../connection-look";
import { findConnection, mayChange, orNotFound } from "../find-connection";
import { requestSyncAction } from "./_actions/request-sync";
import { BlockNotice } from "./_components/block-notice";
import { CatalogueEmpty } from "./_components/catalogue-empty";
import { CatalogueFilters } from "./_components/catalogue-filters";
import { CatalogueViews, CountedCatalogueViews } from "./_components/catalogue-views";
import { ExplainListing } from "./_components/explain-listing";
import { shortSpan } from "./_components/explain-steps";
import { LateCatalogueDock } from "./_components/late-catalogue-dock";
import { ListingsTable } from "./_components/listings-table";
import { LiveRefresh } from "./_components/live-refresh";
import { factsOf } from "./_components/push-look";
import {
  COLUMNS,
  catalogueFilter,
  countOfView,
  FILTER_NAMES,
  isNarrowed,
  loadCatalogueQuery,
  openedListing,
  RESTLESS_VIEWS,
  VIEW_READERS,
} from "./catalogue-query";
import { channelName } from "./channel-name";

type Props = PageProps<"/[tenant]/channels/[connectionId]">;

export async function generateMetadata({ params }: Props) {
  const { tenant: slug, connectionId } = await params;
  return { title: (await findConnection(await requireTenant(slug, "channels.read"), connectionId)).name };
}

/** The catalogue of a connection: what the channel has, what we want there, and why. Its state is its address. */
async function CataloguePage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const [raw, query, limit, t, common, locale] = await Promise.all([
    searchParams,
    loadCatalogueQuery(searchParams),
    rowsPerPage(),
    getTranslations("listing-screen"),
    getTranslations("common"),
    getLocale(),
  ]);
  const filter = catalogueFilter(query, connectionId);
  const [page, counts, facets, narrowed, views, kept, opened] = await Promise.all([
    listListings(tenant, { ...filter, sort: query.sort, cursor: query.cursor ?? undefined, limit }).catch((error) => {
      // A place in the list that is mangled, or of another sort, is its beginning.
      if (query.cursor === null || !isAppError(error)) throw error;
      return listListings(tenant, { ...filter, sort: query.sort, limit });
    }),
    countListings(tenant, connectionId),
    listListingFacets(tenant, connectionId),
    isNarrowed(query) ? countActs(tenant, filter) : null,
    listSavedViews(tenant, "listings"),
    readHiddenColumns(tenant, "listings"),
    readOpened(tenant, connectionId, openedListing(query)),
  ]);
  const currency = page.items[0]?.currency ?? tenant.currency;
  const columns = COLUMNS.map((id) => ({ id, label: t(`column.${id}`, { currency: currencyWord(currency) }) }));
  const hidden = hiddenColumns(query.hide, kept, columns);
  const before = query.cursor ? query.at : 0;
  const pictureOf = pictureHrefsOfListings(tenant, page.items);
  const now = clock.now();
  const path = `/${slug}/channels/${connectionId}`;
  const channel = channelName(connection.channel);
  const block = connectionBlock(tenant.syncs, { state: connection.state, pushEnabled: connection.settings.push });
  const total = narrowed?.total ?? countOfView(query.view, counts);
  const may = mayChange(tenant, "channels.write");
  const link = (changes: Record<string, string | null>) =>
    hrefWith(path, raw, { cursor: null, at: null, explica: null, ...changes });
  const explain = (listingId: string | null) => hrefWith(path, raw, { explica: listingId });
  const view = views.find((one) => one.id === query.saved) ?? null;
  const gone = view ? gonePartsOf(view.query, VIEW_READERS, columns) : [];
  const tabs = {
    ...{ slug, path, raw, query, counts, views, hidden, gone },
    isBlocked: block !== null,
    mayShare: mayChange(tenant, "settings.write"),
    mayKeep: tenant.mayWrite,
  };
  const moving = page.items.some((row) =>
    (["STOCK", "PRICE"] as const).some((field) => isMoving(pushSituation(factsOf(row, field, block)))),
  );
  return (
    <>
      <PageHead
        title={connection.name}
        state={<StateBadge entity="connection" code={connectionCode(connection, now, tenant.syncs, counts.moving)} />}
        context={
          <>
            <span>{t("context")}</span>
            <Link href={`${path}/sync`}>{t("sends")}</Link>
            <Link href={`${path}/settings`}>{t("settings")}</Link>
          </>
        }
        search={
          <SearchBox
            action={path}
            value={query.q}
            placeholder={t("search")}
            keep={{ ...raw, q: undefined, cursor: undefined, at: undefined, explica: undefined }}
          />
        }
        actions={
          may ? (
            <>
              {counts.links.unlinked > 0 && (
                <Link href={`${path}/import`} className={buttonVariants({ variant: "primary" })}>
                  {t("import", { count: counts.links.unlinked })}
                </Link>
              )}
              <ActButton
                act={requestSyncAction.bind(null, slug, { connectionId, kind: "catalogue" })}
                pendingLabel={t("syncing")}
              >
                <RefreshCw aria-hidden="true" />
                {t("sync")}
              </ActButton>
            </>
          ) : undefined
        }
      />
      <Suspense fallback={<CatalogueViews {...tabs} />}>
        <CountedCatalogueViews tenant={tenant} connectionId={connectionId} {...tabs} />
      </Suspense>
      <KeptViewNotice
        asked={query.saved}
        current={view}
        gone={gone}
        labels={Object.fromEntries(FILTER_NAMES.map((name) => [name, t(`filter.${name}`)]))}
        mayMend={tenant.mayWrite && view?.mine === true}
      />
      {block && block !== "trial_ended" && <BlockNotice block={block} path={path} channel={channel} />}
      <CatalogueFilters
        query={query}
        facets={facets}
        link={link}
        aside={
          <span className="flex flex-wrap items-center justify-end gap-x-3.5">
            <span>
              {connection.health.lastDriftAt
                ? t("compared", {
                    channel,
                    time: formatNearDate(connection.health.lastDriftAt, now, locale, tenant.timeZone, common),
                  })
                : t("neverCompared", { channel })}
              {counts.drift > 0 && <> · {t("driftHealing", { count: counts.drift })}</>}
            </span>
            <ColumnMenu
              list="listings"
              columns={columns}
              hidden={hidden}
              isAddressed={query.hide !== null}
              keep={hideColumnsAction.bind(null, slug)}
            />
          </span>
        }
      />
      <TableDesk>
        <div className={opened ? "with-panel" : "flex-1"}>
          <div className="min-w-0">
            <ListingsTable
              rows={page.items.map((row) => ({ ...row, imageUrl: pictureOf(row.imageUrl, row.id) }))}
              block={block}
              now={now}
              channel={channel}
              currency={currency}
              sort={query.sort}
              sortHref={(sort) => link({ sort: sort === "title" ? null : sort })}
              explainHref={explain}
              decideHref={(listingId) => `${path}/decide?listing=${listingId}`}
              openedId={opened?.explanation.listingId ?? null}
              selectable={may}
              hidden={hidden}
              empty={
                <CatalogueEmpty
                  query={query}
                  channel={channel}
                  clearHref={query.view === "all" ? path : `${path}?view=${query.view}`}
                  searchAllHref={hrefWith(path, { q: query.q }, {})}
                />
              }
            />
          </div>
          {opened && (
            <div>
              <div className="desk:sticky desk:top-0 desk:max-h-[calc(100dvh-30px)] desk:overflow-y-auto desk:[scrollbar-width:thin]">
                <ExplainListing
                  {...opened}
                  picture={pictureOf(opened.explanation.listing.imageUrl, opened.explanation.listingId)}
                  slug={slug}
                  path={path}
                  closeHref={explain(null)}
                  channel={channel}
                  rights={{ mayChange: may, mayCount: mayChange(tenant, "stock.write"), readOnly: !tenant.mayWrite }}
                  now={now}
                  zone={tenant.timeZone}
                />
              </div>
            </div>
          )}
        </div>
        {may && (
          <LateCatalogueDock
            // Another view is another beginning: nothing chosen there may act here.
            key={JSON.stringify(filter)}
            slug={slug}
            connectionId={connectionId}
            importHref={`${path}/import`}
            view={filter}
            viewTotal={total}
            facts={Object.fromEntries(
              page.items.map(({ id, linkState, syncStock, syncPrice }) => [
                id,
                { linked: linkState === "linked", syncStock, syncPrice },
              ]),
            )}
          />
        )}
      </TableDesk>
      <StatusLine
        from={page.items.length > 0 ? before + 1 : 0}
        to={before + page.items.length}
        total={total}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(before + page.items.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
        keys={[
          { keys: ["I"], word: t("keys.explain") },
          { keys: ["R"], word: t("keys.ask") },
          { keys: ["S"], word: t("keys.stop") },
          { keys: ["X"], word: t("keys.select") },
          { keys: ["J", "K"], word: t("keys.move") },
        ]}
      >
        {!block && counts.moving > 0 && counts.oldestMovingAt && (
          <span>
            {t("movingOldest", {
              count: counts.moving,
              span: shortSpan(now.getTime() - counts.oldestMovingAt.getTime(), common),
            })}
          </span>
        )}
        {moving && <LiveRefresh stamp={stampOf(page.items)} restless={RESTLESS_VIEWS.has(query.view)} />}
      </StatusLine>
    </>
  );
}

/** The panel's content; a listing that is not there, or is another connection's, is the page "not found". */
async function readOpened(tenant: TenantContext, connectionId: string, listingId: string | null) {
  if (listingId === null) return null;
  const explanation = await orNotFound(explainListing(tenant, listingId));
  if (explanation.connectionId !== connectionId) notFound();
  return { explanation, history: await readPushHistory(tenant, listingId, 12) };
}

/** Changes when a push of the page has moved on. */
function stampOf(rows: Awaited<ReturnType<typeof listListings>>["items"]): string {
  return rows.map((row) => `${row.push.stock.state}${row.push.price.state}`).join();
}

export default withWords(CataloguePage, "listing-screen", "saved-views");

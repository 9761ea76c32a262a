import { RefreshCw } from "lucide-react";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsInteger, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { hrefWith } from "@/components/data-table/href-with";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { requireTenant } from "@/lib/auth/require-tenant";
import { countListings } from "@/lib/channels/listings/count-listings";
import { listListings } from "@/lib/channels/listings/list-listings";
import { clock } from "@/lib/core/clock";
import { ActButton } from "../_components/act-button";
import { connectionCode } from "../connection-look";
import { findConnection, mayChange } from "../find-connection";
import { requestSyncAction } from "./_actions/request-sync";
import { ListingsTable } from "./_components/listings-table";

type Props = PageProps<"/[tenant]/channels/[connectionId]">;

/** What each tab asks of the list. */
const VIEWS = {
  all: {},
  undecided: { link: "undecided" },
  quarantined: { push: "quarantined" },
  excluded: { push: "excluded" },
  rejected: { status: ["rejected"] },
  archived: { status: ["archived"] },
} as const;
type View = keyof typeof VIEWS;
const VIEW_NAMES = Object.keys(VIEWS) as View[];

const loadQuery = createLoader({
  view: parseAsStringLiteral(VIEW_NAMES).withDefault("all"),
  q: parseAsString.withDefault(""),
  cursor: parseAsString,
  at: parseAsInteger.withDefault(0),
});

export async function generateMetadata({ params }: Props) {
  const { tenant: slug, connectionId } = await params;
  return { title: (await findConnection(await requireTenant(slug, "channels.read"), connectionId)).name };
}

/** The catalogue of a connection, as the channel has it. Its state is its address. */
export default async function CataloguePage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const [raw, query, t, importWords] = await Promise.all([
    searchParams,
    loadQuery(searchParams),
    getTranslations("channels-screen.catalogue"),
    getTranslations("import-screen"),
  ]);
  const { status, ...view } = { status: undefined, ...VIEWS[query.view] };
  const [page, counts] = await Promise.all([
    listListings(tenant, {
      ...view,
      connectionId,
      ...(status ? { status: [...status] } : {}),
      search: query.q.slice(0, 200),
      cursor: query.cursor ?? undefined,
    }),
    countListings(tenant, connectionId),
  ]);
  const path = `/${slug}/channels/${connectionId}`;
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  const countOf: Record<View, number> = {
    all: counts.all,
    undecided: counts.links.undecided,
    quarantined: counts.quarantined,
    excluded: counts.excluded,
    rejected: counts.statuses.rejected,
    archived: counts.statuses.archived,
  };
  const TONES: Partial<Record<View, "you" | "broken">> = {
    undecided: "you",
    quarantined: "broken",
    rejected: "broken",
  };
  return (
    <>
      <PageHead
        title={connection.name}
        state={<StateBadge entity="connection" code={connectionCode(connection, clock.now(), tenant.mayWrite)} />}
        context={t("context")}
        search={<SearchBox action={path} value={query.q} placeholder={t("search")} keep={{ view: query.view }} />}
        actions={
          mayChange(tenant, "channels.write") ? (
            <>
              <Link
                href={`/${slug}/channels/${connectionId}/import`}
                className={buttonVariants({ variant: "primary" })}
              >
                {importWords("title")}
              </Link>
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
      <ViewTabs
        views={VIEW_NAMES.map((name) => ({
          key: name,
          label: t(name),
          count: countOf[name],
          tone: TONES[name],
          href: link({ view: name === "all" ? null : name }),
          current: query.view === name,
        }))}
      />
      {!connection.settings.push && (
        <InlineNotice tone="you" title={t("notStarted")} className="mx-5 my-2 max-desk:mx-3">
          {t("notStartedBody")}
        </InlineNotice>
      )}
      <ListingsTable rows={page.items} />
      <StatusLine
        from={page.items.length > 0 ? query.at + 1 : 0}
        to={query.at + page.items.length}
        total={query.q ? null : countOf[query.view]}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(query.at + page.items.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
      />
    </>
  );
}

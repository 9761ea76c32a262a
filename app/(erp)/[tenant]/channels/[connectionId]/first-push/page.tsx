import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { rowsBefore } from "@/components/data-table/rows-before";
import { StatusLine } from "@/components/data-table/status-line";
import { SumStrip } from "@/components/data-table/sum-strip";
import { TableDesk } from "@/components/data-table/table-desk";
import { formatNearDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import type { Tone } from "@/components/states/state-vocabulary";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { FIRST_PUSH_KINDS, type FirstPushKind, previewFirstPush } from "@/lib/channels/push/first-push";
import { readPushOverview } from "@/lib/channels/push/push-overview";
import { clock } from "@/lib/core/clock";
import { pictureHref } from "../../../picture-href";
import { ActButton } from "../../_components/act-button";
import { ConnectionNav } from "../../_components/connection-nav";
import { connectionCode } from "../../connection-look";
import { findConnection, mayChange } from "../../find-connection";
import { startImportAction } from "../_actions/start-import";
import { LiveRefresh } from "../_components/live-refresh";
import { ChangesTable } from "./_components/changes-table";
import { SendingState } from "./_components/sending-state";
import { StartBar } from "./_components/start-bar";
import { loadFirstPushQuery, ROWS_PER_PAGE } from "./first-push-query";

type Props = PageProps<"/[tenant]/channels/[connectionId]/first-push">;

const TONES = {
  zero: "broken",
  change: "today",
  unknown: "quiet",
  stopped: "parked",
  same: "done",
} as const satisfies Record<FirstPushKind, Tone | "today">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("first-push-screen"))("title") };
}

/** What the first push would change on the channel, row by row, before a person starts it; then how far it is. */
async function FirstPushPage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const raw: SearchParams = await searchParams;
  const query = await loadFirstPushQuery(searchParams);
  const isPushing = connection.settings.push;
  const [t, common, locale, preview, overview] = await Promise.all([
    getTranslations("first-push-screen"),
    getTranslations("common"),
    getLocale(),
    previewFirstPush(tenant, connectionId),
    readPushOverview(tenant, connectionId),
  ]);
  const base = `/${slug}/channels/${connectionId}`;
  const link = (changes: Record<string, string | null>) =>
    hrefWith(`${base}/first-push`, raw, { at: null, ...changes });
  const now = clock.now();
  const mayStart = mayChange(tenant, "channels.write");
  const chosen = query.kind
    ? preview.rows.filter((row) => row.kind === query.kind)
    : preview.rows.filter((row) => row.kind !== "same" || preview.changing === 0);
  const at = rowsBefore(query.at, chosen.length, ROWS_PER_PAGE);
  const rows = chosen
    .slice(at, at + ROWS_PER_PAGE)
    .map((row) => ({ ...row, picture: pictureHref(tenant, row.imageUrl) }));
  const linked = preview.rows.length;
  const neverCounted = preview.rows.filter((row) => row.stock.blocker === "never_counted").length;
  const notApproved = preview.rows.filter((row) => row.stock.blocker === "not_approved").length;
  const { dirty = 0, sent = 0, retrying = 0, clean = 0, quarantined = 0 } = overview.states;
  return (
    <>
      {isPushing && overview.moving > 0 && (
        <LiveRefresh stamp={`${dirty}/${sent}/${retrying}/${clean}/${quarantined}`} restless />
      )}
      <PageHead
        title={t(isPushing ? "titleOn" : "title")}
        back={{ href: base, label: connection.name }}
        state={<StateBadge entity="connection" code={connectionCode(connection, now, tenant.syncs, overview.moving)} />}
        context={<span>{t("context", { name: connection.name, linked })}</span>}
      />
      <ConnectionNav tenant={tenant} connectionId={connectionId} current="firstPush" />
      {linked > 0 && (
        <SumStrip
          label={t("strip", { count: linked })}
          segments={FIRST_PUSH_KINDS.map((kind) => ({
            key: kind,
            count: preview.counts[kind],
            label: t(`kind.${kind}`, { count: preview.counts[kind] }),
            tone: TONES[kind],
            href: link({ kind: query.kind === kind ? null : kind }),
            current: query.kind === kind,
          }))}
        />
      )}
      {connection.state !== "active" && (
        <InlineNotice
          tone={connection.state === "unauthorised" ? "broken" : "parked"}
          title={t(`blocked.${connection.state}`)}
          className="mx-5 mt-3 max-desk:mx-3"
          actions={
            <Link href={`${base}/settings`} className={buttonVariants({ size: "small" })}>
              {t("toSettings")}
            </Link>
          }
        >
          {t("blockedBody")}
        </InlineNotice>
      )}
      {isPushing ? (
        <SendingState
          overview={overview}
          startedAt={
            connection.pushStartedAt && formatNearDate(connection.pushStartedAt, now, locale, tenant.timeZone, common)
          }
          syncHref={`${base}/sync`}
        />
      ) : mayStart && linked > 0 ? (
        <StartBar
          key={`${preview.changing}/${preview.toZero}`}
          slug={slug}
          connectionId={connectionId}
          changing={preview.changing}
          toZero={preview.toZero}
          isAgain={connection.pushStartedAt !== null}
        />
      ) : (
        linked > 0 && <p className="px-5 py-3 text-ink-2 max-desk:px-3">{t("notStarted")}</p>
      )}
      {neverCounted + notApproved + preview.unlinked > 0 && (
        <div
          className={cn(
            "flex flex-wrap items-center gap-x-3 gap-y-1.5 px-5 pb-3 text-12 text-ink-3 max-desk:px-3",
            linked === 0 && "pt-3",
          )}
        >
          {neverCounted > 0 && t("unknownNote", { count: neverCounted })}
          {neverCounted > 0 && mayStart && connection.state === "active" && (
            <ActButton
              act={startImportAction.bind(null, slug, { connectionId, openingStock: true })}
              size="small"
              pendingLabel={t("starting")}
            >
              {t("takeStock")}
            </ActButton>
          )}
          {notApproved > 0 && <span>{t("notApprovedNote", { count: notApproved })}</span>}
          {preview.unlinked > 0 && (
            <span>
              {t("unlinkedNote", { count: preview.unlinked })} <Link href={`${base}/import`}>{t("toImport")}</Link>
            </span>
          )}
        </div>
      )}
      <TableDesk>
        <ChangesTable
          base={base}
          rows={rows}
          empty={{ title: t(linked > 0 ? "empty" : "nothing"), body: t(linked > 0 ? "emptyBody" : "nothingBody") }}
        />
      </TableDesk>
      <StatusLine
        from={rows.length > 0 ? at + 1 : 0}
        to={at + rows.length}
        total={chosen.length}
        previousHref={at > 0 ? link({ at: String(Math.max(0, at - ROWS_PER_PAGE)) }) : null}
        nextHref={at + ROWS_PER_PAGE < chosen.length ? link({ at: String(at + ROWS_PER_PAGE) }) : null}
        keys={[
          { keys: ["J", "K"], word: t("keys.move") },
          { keys: ["O"], word: t("keys.open") },
        ]}
      />
    </>
  );
}

export default withWords(FirstPushPage, "first-push-screen", "listing-screen");

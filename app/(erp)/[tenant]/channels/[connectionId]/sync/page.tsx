import { GitCompareArrows, History, ReceiptText, RefreshCw } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsStringLiteral } from "nuqs/server";
import { formatSpan } from "@/components/format/format-span";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listChannelCalls } from "@/lib/channels/list-channel-calls";
import { listDifferences } from "@/lib/channels/push/list-differences";
import { listTroubledPushes } from "@/lib/channels/push/list-troubled-pushes";
import { readPushOverview } from "@/lib/channels/push/push-overview";
import { listRuns } from "@/lib/channels/runs/list-runs";
import { clock } from "@/lib/core/clock";
import { pictureHref } from "../../../picture-href";
import { ActButton } from "../../_components/act-button";
import { ConnectionNav } from "../../_components/connection-nav";
import { connectionCode } from "../../connection-look";
import { findConnection, mayChange } from "../../find-connection";
import { requestSyncAction } from "../_actions/request-sync";
import { LiveRefresh } from "../_components/live-refresh";
import { Batches } from "./_components/batches";
import { Calls } from "./_components/calls";
import { Differences } from "./_components/differences";
import { Health } from "./_components/health";
import { PushStates } from "./_components/push-states";
import { Runs } from "./_components/runs";
import { Troubled } from "./_components/troubled";

type Props = PageProps<"/[tenant]/channels/[connectionId]/sync">;

const OLD_MS = 5 * 60_000;
const loadQuery = createLoader({ calls: parseAsStringLiteral(["failures"]) });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sync-screen"))("title") };
}

/** How a connection is: a sentence, what waits, what was refused and the ways out, what differed, the last runs and calls. */
async function SyncPage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const query = await loadQuery(searchParams);
  const onlyFailures = query.calls === "failures";
  const [t, common, overview, troubled, differences, runs, calls] = await Promise.all([
    getTranslations("sync-screen"),
    getTranslations("common"),
    readPushOverview(tenant, connectionId),
    listTroubledPushes(tenant, connectionId),
    listDifferences(tenant, connectionId),
    listRuns(tenant, connectionId, 10),
    listChannelCalls(tenant, connectionId, { limit: 30, onlyFailures }),
  ]);
  const now = clock.now();
  const base = `/${slug}/channels/${connectionId}`;
  const mayAct = mayChange(tenant, "channels.write");
  // What changed before the sending was started has waited only since then.
  const waitingSince = Math.max(overview.oldestWaitingAt?.getTime() ?? 0, connection.pushStartedAt?.getTime() ?? 0);
  const waits = overview.oldestWaitingAt ? now.getTime() - waitingSince : 0;
  const stamp = JSON.stringify([
    overview.states,
    overview.batches[0]?.state,
    runs.map((run) => [run.id, run.state, run.phases.map((phase) => phase.done)]),
    connection.health.lastPullAt,
    calls[0]?.id,
  ]);
  return (
    <>
      <LiveRefresh stamp={stamp} restless={false} />
      <PageHead
        title={t("title")}
        back={{ href: base, label: connection.name }}
        state={<StateBadge entity="connection" code={connectionCode(connection, now, tenant.syncs, overview.moving)} />}
        context={<span>{connection.name}</span>}
        actions={
          mayAct && connection.state === "active" ? (
            <>
              <ActButton
                act={requestSyncAction.bind(null, slug, { connectionId, kind: "catalogue" })}
                pendingLabel={t("starting")}
              >
                <RefreshCw aria-hidden="true" />
                {t("syncCatalogue")}
              </ActButton>
              <ActButton
                act={requestSyncAction.bind(null, slug, { connectionId, kind: "orders" })}
                pendingLabel={t("starting")}
              >
                <ReceiptText aria-hidden="true" />
                {t("syncOrders")}
              </ActButton>
              <ActButton
                act={requestSyncAction.bind(null, slug, { connectionId, kind: "drift" })}
                pendingLabel={t("starting")}
              >
                <GitCompareArrows aria-hidden="true" />
                {t("compare")}
              </ActButton>
            </>
          ) : undefined
        }
      />
      <ConnectionNav tenant={tenant} connectionId={connectionId} current="sync" />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_360px] max-wide:grid-cols-[minmax(0,1fr)]">
        <div className="min-w-0">
          <Health tenant={tenant} connection={connection} overview={overview} now={now} />
          {(connection.state === "unauthorised" || (!connection.settings.push && connection.state === "active")) && (
            <InlineNotice
              tone={connection.state === "unauthorised" ? "broken" : "you"}
              title={t(connection.state === "unauthorised" ? "keysRefused" : "notStarted")}
              className="mx-5 mb-3 max-desk:mx-3"
              actions={
                <Link
                  href={connection.state === "unauthorised" ? `${base}/settings` : `${base}/first-push`}
                  className={buttonVariants({ size: "small" })}
                >
                  {t(connection.state === "unauthorised" ? "toKeys" : "toFirstPush")}
                </Link>
              }
            >
              {t(connection.state === "unauthorised" ? "keysRefusedBody" : "notStartedBody")}
            </InlineNotice>
          )}
          <div className="border-line border-t">
            <PushStates
              overview={overview}
              since={waits > OLD_MS && connection.settings.push ? formatSpan(waits, common, "long") : null}
            />
            <Troubled
              slug={slug}
              connectionId={connectionId}
              rows={troubled.map((row) => ({ ...row, picture: pictureHref(tenant, row.imageUrl) }))}
              now={now}
              zone={tenant.timeZone}
              mayAct={mayAct}
            />
            <Differences base={base} found={differences} now={now} zone={tenant.timeZone} />
            <Batches batches={overview.batches} now={now} zone={tenant.timeZone} />
          </div>
        </div>
        <aside className="min-w-0 border-line wide:border-l max-wide:border-t">
          <Runs
            base={base}
            runs={runs}
            now={now}
            zone={tenant.timeZone}
            askHistory={
              mayAct && connection.state === "active" ? (
                <ActButton
                  act={requestSyncAction.bind(null, slug, { connectionId, kind: "history" })}
                  pendingLabel={t("starting")}
                  className="h-auto min-h-[30px] whitespace-normal touch:min-h-11"
                >
                  <History aria-hidden="true" />
                  {t("runs.askHistory")}
                </ActButton>
              ) : undefined
            }
          />
          <Calls
            calls={calls}
            zone={tenant.timeZone}
            onlyFailures={onlyFailures}
            otherHref={onlyFailures ? `${base}/sync` : `${base}/sync?calls=failures`}
          />
        </aside>
      </div>
    </>
  );
}

export default withWords(SyncPage, "listing-screen");

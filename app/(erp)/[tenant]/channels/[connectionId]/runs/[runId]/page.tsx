import { Pause, Play } from "lucide-react";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { RunLog, RunProgress } from "@/components/parts/run-progress";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listChannelCalls } from "@/lib/channels/list-channel-calls";
import { getRun } from "@/lib/channels/runs/get-run";
import { clock } from "@/lib/core/clock";
import { ActButton } from "../../../_components/act-button";
import { findConnection, mayChange, orNotFound } from "../../../find-connection";
import { changeRunAction } from "../../_actions/change-run";
import { RunWatch } from "../../_components/run-watch";
import { nodeOfPhase, remainingOf } from "./run-look";

type Props = PageProps<"/[tenant]/channels/[connectionId]/runs/[runId]">;

export async function generateMetadata({ params }: Props) {
  const { tenant: slug, connectionId, runId } = await params;
  const run = await orNotFound(getRun(await requireTenant(slug, "channels.read"), connectionId, runId));
  return { title: (await getTranslations("channels-screen.run"))(`kind.${run.kind}`) };
}

/** A long run: how long still, how far each phase is, what was asked of the channel. */
export default async function RunPage({ params }: Props) {
  const { tenant: slug, connectionId, runId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const [connection, run, t, locale, calls] = await Promise.all([
    findConnection(tenant, connectionId),
    orNotFound(getRun(tenant, connectionId, runId)),
    getTranslations("channels-screen"),
    getLocale(),
    orNotFound(listChannelCalls(tenant, connectionId, { limit: 12 })),
  ]);
  const now = clock.now();
  const base = `/${slug}/channels/${connectionId}`;
  const isOver = run.state === "completed" || run.state === "failed";
  const sum = (of: (phase: (typeof run.phases)[number]) => number) =>
    run.phases.reduce((total, phase) => total + of(phase), 0);
  const done = sum((phase) => phase.done);
  const isDone = run.state === "completed";
  const second = (at: Date) => formatDate(at, locale, tenant.timeZone, "seconds");
  const change = (to: "pause" | "resume") => changeRunAction.bind(null, slug, { connectionId, runId, to });
  return (
    <>
      {!isOver && <RunWatch href={`${base}/runs/${runId}/progress`} />}
      <PageHead
        title={t(`run.kind.${run.kind}`)}
        back={{ href: base, label: connection.name }}
        state={<StateBadge entity="run" code={run.state} />}
        context={connection.name}
        actions={
          mayChange(tenant, "channels.write") && !isDone ? (
            run.state === "paused" || run.state === "failed" ? (
              <ActButton act={change("resume")} variant="primary" pendingLabel={t("run.resuming")}>
                <Play aria-hidden="true" />
                {t("run.resume")}
              </ActButton>
            ) : (
              <ActButton act={change("pause")} pendingLabel={t("run.pausing")}>
                <Pause aria-hidden="true" />
                {t("run.pause")}
              </ActButton>
            )
          ) : undefined
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_340px] max-wide:grid-cols-1">
        <div className="px-5 pb-7 max-desk:px-3">
          <RunProgress
            remaining={remainingOf(run, now)}
            headline={run.state === "paused" ? t("run.paused") : run.state === "failed" ? t("run.stopped") : undefined}
            done={done}
            total={
              isDone
                ? done
                : Math.max(
                    done,
                    sum((phase) => phase.total ?? phase.done),
                  )
            }
            aside={
              <>
                {run.startedAt && t("run.startedAt", { time: second(run.startedAt) })}
                <br />
                {isOver ? run.finishedAt && t("run.finishedAt", { time: second(run.finishedAt) }) : t("run.mayClose")}
              </>
            }
            phases={run.phases.map((phase, index) => ({
              key: phase.name,
              name: t(`run.phase.${phase.name}`),
              node: nodeOfPhase(run, index),
              done: phase.done,
              total: phase.total,
              note: t(`run.note.${phase.name}`),
            }))}
            notice={
              run.error ? (
                <InlineNotice tone="broken" title={t("run.failed")} className="max-w-[640px]">
                  {t("run.failedBody")}
                </InlineNotice>
              ) : isDone && run.kind === "initial" ? (
                <Link href={base} className={buttonVariants({ variant: "primary" })}>
                  {t("run.toCatalogue")}
                </Link>
              ) : undefined
            }
          />
        </div>
        <aside className="border-line wide:border-l max-wide:border-t">
          <Section title={t("run.log")} last>
            <RunLog
              lines={calls.map((call) => ({
                key: call.id,
                time: second(call.at),
                text: call.outcome === "ok" ? call.endpoint : `${call.endpoint}: ${call.outcome}`,
                tone: call.outcome === "ok" ? undefined : "you",
              }))}
            />
          </Section>
        </aside>
      </div>
    </>
  );
}

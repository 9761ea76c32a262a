import { Pause, Play } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { RunLog, RunProgress } from "@/components/parts/run-progress";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { WhyLink } from "@/components/shell/why-link";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireTenant } from "@/lib/auth/require-tenant";
import { getRun } from "@/lib/channels/runs/get-run";
import { clock } from "@/lib/core/clock";
import { ActButton } from "../../../_components/act-button";
import { findConnection, mayChange, orNotFound } from "../../../find-connection";
import { changeRunAction } from "../../_actions/change-run";
import { RunWatch } from "../../_components/run-watch";
import { runLines } from "./_components/run-lines";
import { StepsAside } from "./_components/steps-aside";
import { WhatNext } from "./_components/what-next";
import { nodeOfPhase, perMinute, remainingOf } from "./run-look";

type Props = PageProps<"/[tenant]/channels/[connectionId]/runs/[runId]">;

export async function generateMetadata({ params }: Props) {
  const { tenant: slug, connectionId, runId } = await params;
  const run = await orNotFound(getRun(await requireTenant(slug, "channels.read"), connectionId, runId));
  return { title: (await getTranslations("channels-screen.run"))(`kind.${run.kind}`) };
}

/** A long run: how long still, how far each phase is, what happened, and what comes next. */
export default async function RunPage({ params }: Props) {
  const { tenant: slug, connectionId, runId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const [connection, run, t, codes, locale] = await Promise.all([
    findConnection(tenant, connectionId),
    orNotFound(getRun(tenant, connectionId, runId)),
    getTranslations("channels-screen.run"),
    getTranslations("codes.code"),
    getLocale(),
  ]);
  const now = clock.now();
  const base = `/${slug}/channels/${connectionId}`;
  const isOver = run.state === "completed" || run.state === "failed";
  const isDone = run.state === "completed";
  const done = run.phases.reduce((sum, phase) => sum + phase.done, 0);
  const total = run.phases.reduce((sum, phase) => sum + (phase.total ?? phase.done), 0);
  const questions = run.result.import ? run.result.import.undecided + run.result.import.failed : 0;
  const rate = perMinute(run, now);
  const second = (at: Date) => formatDate(at, locale, tenant.timeZone, "seconds");
  const change = (to: "pause" | "resume") => changeRunAction.bind(null, slug, { connectionId, runId, to });
  const lines = runLines(run, t, second);
  return (
    <>
      {!isOver && <RunWatch href={`${base}/runs/${runId}/progress`} />}
      <PageHead
        title={t(`kind.${run.kind}`)}
        back={{ href: base, label: connection.name }}
        state={<StateBadge entity="run" code={run.state} />}
        context={<span>{connection.name}</span>}
        actions={
          mayChange(tenant, "channels.write") && !isDone ? (
            run.state === "paused" || run.state === "failed" ? (
              <ActButton act={change("resume")} variant="primary" pendingLabel={t("resuming")}>
                <Play aria-hidden="true" />
                {t("resume")}
              </ActButton>
            ) : (
              <ActButton act={change("pause")} pendingLabel={t("pausing")}>
                <Pause aria-hidden="true" />
                {t("pause")}
              </ActButton>
            )
          ) : undefined
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_340px] max-wide:grid-cols-[minmax(0,1fr)]">
        <div className="px-5 pb-7 max-desk:px-3">
          <RunProgress
            remaining={remainingOf(run, now)}
            headline={run.state === "paused" ? t("paused") : run.state === "failed" ? t("stopped") : undefined}
            done={done - questions}
            questions={questions}
            total={Math.max(done, isDone ? done : total)}
            aside={
              <>
                {run.startedAt && t("startedAt", { time: second(run.startedAt) })}
                {!isOver && rate !== null && ` · ${t("rate", { rate })}`}
                <br />
                {isOver ? run.finishedAt && t("finishedAt", { time: second(run.finishedAt) }) : t("mayClose")}
              </>
            }
            phases={run.phases.map((phase, index) => ({
              key: phase.name,
              name: t(`phase.${phase.name}`),
              node: nodeOfPhase(run, index),
              done: phase.done,
              total: phase.total,
              note: t(`note.${phase.name}`),
            }))}
            notice={
              run.error ? (
                <InlineNotice
                  tone="broken"
                  title={
                    codes.has(run.error.code) ? codes(run.error.code, { reference: "", seconds: 60 }) : t("failed")
                  }
                  className="max-w-[640px]"
                  actions={
                    (run.error.code === "channel_unauthorised" || run.error.code === "connection_not_active") && (
                      <Link href={`${base}/settings`} className={buttonVariants({ size: "small" })}>
                        {t("toSettings")}
                      </Link>
                    )
                  }
                >
                  {t("failedBody")} <WhyLink code={run.error.code} />
                </InlineNotice>
              ) : isDone ? (
                <WhatNext run={run} base={base} isPushing={connection.settings.push} />
              ) : undefined
            }
          />
        </div>
        <aside className="border-line wide:border-l max-wide:border-t">
          {(run.kind === "initial" || run.kind === "import") && <StepsAside tenant={tenant} />}
          <Section title={t("log")} aside={<Link href={`${base}/sync`}>{t("toSync")}</Link>} last>
            {lines.length > 0 ? <RunLog lines={lines} /> : <p className="text-ink-2">{t("emptyLog")}</p>}
          </Section>
        </aside>
      </div>
    </>
  );
}

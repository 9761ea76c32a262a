import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { formatSpan } from "@/components/format/format-span";
import type { Tone } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { Health, Queue } from "@/lib/operator/health-types";
import { type HealthPart, judgeHealth, type Verdict } from "@/lib/operator/judge-health";

const TONES = { fine: "done", look: "you", broken: "broken" } as const satisfies Record<Verdict, Tone>;

type Row = { part: HealthPart; waiting: number | null; ageMs: number | null; note: string | null };

/** One line a part: its state first, then what waits and for how long. */
export function HealthTable({ health }: { health: Health }) {
  const t = useTranslations("operator.health");
  const common = useTranslations("common");
  const locale = useLocale();
  const verdicts = judgeHealth(health);
  return (
    <Table>
      <caption className="sr-only">{t("queues")}</caption>
      <thead>
        <tr>
          <TableHead>{t("column.part")}</TableHead>
          <TableHead>{t("column.state")}</TableHead>
          <TableHead className="num">{t("column.waiting")}</TableHead>
          <TableHead className="num">{t("column.oldest")}</TableHead>
          <TableHead className="max-desk:hidden">{t("column.note")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {useRows(health).map(({ part, waiting, ageMs, note }) => (
          <tr key={part}>
            <TableCell className="font-medium">{t(`part.${part}`)}</TableCell>
            <TableCell>
              <Status tone={TONES[verdicts[part]]}>{t(`verdict.${verdicts[part]}`)}</Status>
            </TableCell>
            <TableCell className="num">{waiting !== null && formatNumber(waiting, locale)}</TableCell>
            <TableCell className="num">
              {ageMs !== null && formatAge(ageMs, (key, values) => common(key as never, values as never))}
            </TableCell>
            <TableCell className="text-ink-2 max-desk:hidden">{note}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function formatAge(ms: number, common: Parameters<typeof formatSpan>[1]): string {
  return ms < 60_000 ? common("clock.span.seconds", { n: Math.round(ms / 1_000) }) : formatSpan(ms, common);
}

function useRows(health: Health): Row[] {
  const t = useTranslations("operator.health.note");
  const queue = (part: HealthPart, { count, oldest }: Queue, note: string | null = null): Row => ({
    part,
    waiting: count,
    ageMs: count > 0 && oldest ? Math.max(0, health.at.getTime() - oldest.getTime()) : null,
    note,
  });
  const count = (part: HealthPart, waiting: number, note: string | null = null): Row => ({
    part,
    waiting,
    ageMs: null,
    note,
  });
  return [
    engineRow(health, t),
    queue("outbox", health.outbox),
    queue("pushes", health.pushes, health.held > 0 ? t("held", { count: health.held }) : null),
    queue("batches", health.batches),
    count("quarantined", health.quarantined),
    queue(
      "runs",
      health.runs,
      health.runs.failedLastDay > 0 ? t("failedLastDay", { count: health.runs.failedLastDay }) : null,
    ),
    count("connections", health.connections.failingCount, t("ofAll", { count: health.connections.all })),
    queue("mails", health.mails, health.mails.failing > 0 ? t("mailsFailing", { count: health.mails.failing }) : null),
  ];
}

function engineRow({ engine }: Health, t: ReturnType<typeof useTranslations<"operator.health.note">>): Row {
  if (!engine.answers) return { part: "engine", waiting: null, ageMs: null, note: t("engineSilent") };
  if (!engine.stats) return { part: "engine", waiting: null, ageMs: null, note: t("engineOutside") };
  const { dueJobs, oldestDueSeconds, openRuns, failedLastDay } = engine.stats;
  return {
    part: "engine",
    waiting: dueJobs,
    ageMs: dueJobs > 0 ? Math.max(0, oldestDueSeconds * 1_000) : null,
    note: t("engine", { open: openRuns, failed: failedLastDay }),
  };
}

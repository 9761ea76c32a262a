import type { useTranslations } from "next-intl";
import type { RunLogLine } from "@/components/parts/run-progress";
import type { RunNote, RunView } from "@/lib/channels/runs/run-types";

type Words = ReturnType<typeof useTranslations<"channels-screen.run">>;

/** The log of a run as lines, newest first: what was stored, when the channel asked for a rest, how it began and ended. */
export function runLines(run: RunView, t: Words, second: (at: Date) => string): RunLogLine[] {
  const lines = run.log.map(
    (note, index): RunLogLine => ({
      key: `${note.at}:${index}`,
      time: second(new Date(note.at)),
      text: textOf(note, t),
      tone: note.kind === "step" ? undefined : note.kind === "busy" ? "moving" : "you",
    }),
  );
  if (run.startedAt) lines.unshift({ key: "start", time: second(run.startedAt), text: t("logLine.start") });
  if (run.finishedAt) {
    const isFailed = run.state === "failed";
    lines.push({
      key: "end",
      time: second(run.finishedAt),
      text: t(isFailed ? "logLine.failed" : "logLine.end"),
      tone: isFailed ? "broken" : undefined,
    });
  }
  return lines.reverse();
}

function textOf(note: RunNote, t: Words): string {
  if (note.kind !== "step") return t(`logLine.${note.kind}`, { seconds: note.seconds });
  const phase = t.has(`phase.${note.phase}`) ? t(`phase.${note.phase}` as "phase.orders") : note.phase;
  return t("logLine.step", { phase, count: note.done });
}

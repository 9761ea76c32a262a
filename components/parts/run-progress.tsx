import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { countAbout, formatAbout } from "@/components/format/format-span";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind, Tone } from "@/components/states/state-vocabulary";
import { Progress, type ProgressPart } from "@/components/ui/progress";

export type RunPhase = {
  key: string;
  name: ReactNode;
  node: NodeKind;
  done: number;
  /** null while it is not known yet. */
  total: number | null;
  /** What goes on now: "pagina 19 din 24 · aprobate întâi". */
  note?: ReactNode;
  children?: ReactNode;
};
export type RunLogLine = { key: string; time: string; text: ReactNode; tone?: Tone };

type RunProgressProps = {
  /** Remaining milliseconds; null while nothing is known; 0 when it is over. */
  remaining: number | null;
  /** Instead of the remaining time: "Pe pauză", "Oprită". */
  headline?: ReactNode;
  done: number;
  questions?: number;
  total: number;
  phases: readonly RunPhase[];
  /** Right of the headline: "pornită la 10:36:08 · 310 produse pe minut". */
  aside?: ReactNode;
  notice?: ReactNode;
  className?: string;
};

/** A long run: the remaining time in words as the largest thing, one bar of truth, phases as a thread. */
export function RunProgress({
  remaining,
  headline,
  done,
  questions = 0,
  total,
  phases,
  aside,
  notice,
  className,
}: RunProgressProps) {
  const t = useTranslations("common");
  const locale = useLocale();
  const left = Math.max(0, total - done - questions);
  const count = (value: number) => formatNumber(value, locale);
  return (
    <div data-slot="run" className={cn("max-w-[760px]", className)}>
      <div className="grid grid-cols-[1fr_auto] items-end gap-6 py-3.5 max-desk:grid-cols-1 max-desk:gap-2">
        <div>
          {!headline && remaining !== null && remaining > 0 && (
            <div className="font-semibold text-11 text-ink-3">
              {t("run.remaining", { count: countAbout(remaining) })}
            </div>
          )}
          <div className="font-head font-semibold text-[44px] leading-[48px] tracking-[-0.03em] max-desk:text-[34px] max-desk:leading-[38px]">
            {headline ?? runHeadline(remaining, t)}
          </div>
        </div>
        {aside && <div className="text-right text-ink-2 leading-[19px] max-desk:text-left">{aside}</div>}
      </div>
      <Progress
        thick
        label={t("run.overall", { done: count(done), questions: count(questions), left: count(left) })}
        total={total}
        parts={[
          { key: "done", value: done, tone: "done" },
          { key: "questions", value: questions, tone: "you" },
        ]}
      />
      <div className="mt-2 mb-[22px] flex flex-wrap gap-x-[18px] gap-y-1 text-12 text-ink-2" aria-hidden="true">
        <Legend tone="done" value={count(done)} word={t("run.read")} />
        {questions > 0 && <Legend tone="you" value={count(questions)} word={t("run.questions")} />}
        <Legend value={count(left)} word={t("run.left")} />
      </div>
      <ol>
        {phases.map((phase, index) => (
          <PhaseRow key={phase.key} phase={phase} last={index === phases.length - 1} />
        ))}
      </ol>
      {notice}
    </div>
  );
}

function runHeadline(remaining: number | null, t: ReturnType<typeof useTranslations>) {
  if (remaining === null) return t("run.unknownRemaining");
  return remaining === 0 ? t("run.finished") : formatAbout(remaining, t);
}

function Legend({ tone, value, word }: { tone?: ProgressPart["tone"]; value: string; word: string }) {
  return (
    <span data-tone={tone} className="inline-flex items-center gap-1.5">
      <span className={cn("size-[9px] rounded-[2px]", tone ? "bg-tone-mark" : "bg-line")} />
      <b className="font-medium">{value}</b> {word}
    </span>
  );
}

function PhaseRow({ phase, last }: { phase: RunPhase; last: boolean }) {
  const t = useTranslations("common.run");
  const node = useTranslations("states.node");
  const locale = useLocale();
  const waiting = phase.node === "none" || phase.node === "skip";
  const tone =
    phase.node === "done" ? "done" : phase.node === "broken" ? "broken" : phase.node === "parked" ? "parked" : "moving";
  const total = phase.total ?? phase.done;
  return (
    <li className="relative grid grid-cols-[16px_minmax(0,1fr)] gap-3 pb-[18px]">
      <NodeMark node={phase.node} size={16} className="mt-0.5" />
      {!last && (
        <span
          className={cn(
            "absolute top-[22px] -bottom-px left-[7px] w-0.5",
            phase.node === "done" ? "bg-done-mark/55" : "bg-line",
          )}
        />
      )}
      <div>
        <div className="flex items-baseline gap-2">
          <b className={waiting ? "font-medium text-14 text-ink-2" : "font-semibold text-14"}>{phase.name}</b>
          <span className="sr-only">{node(phase.node)}</span>
          <span className="num ml-auto">
            <b className="font-medium">{formatNumber(phase.done, locale)}</b>
            {phase.total !== null && (
              <span className="text-ink-3"> {t("of", { total: formatNumber(phase.total, locale) })}</span>
            )}
          </span>
        </div>
        <Progress
          className="mt-[5px] mb-1"
          label={`${formatNumber(phase.done, locale)} ${t("of", { total: formatNumber(total, locale) })}`}
          total={total}
          parts={waiting ? [] : [{ key: "done", value: phase.node === "done" && total === 0 ? 1 : phase.done, tone }]}
        />
        {phase.note && <div className="text-12 text-ink-3">{phase.note}</div>}
        {phase.children}
      </div>
    </li>
  );
}

/** The log of a run, newest on top, seconds shown. */
export function RunLog({ lines }: { lines: readonly RunLogLine[] }) {
  return (
    <ul data-slot="run-log" className="text-12 leading-[18px]">
      {lines.map((line) => (
        <li key={line.key} data-tone={line.tone} className="grid grid-cols-[58px_minmax(0,1fr)] gap-2 py-0.5">
          <span className="text-ink-3">{line.time}</span>
          <span className={line.tone && line.tone !== "quiet" ? "font-medium text-tone-ink" : ""}>{line.text}</span>
        </li>
      ))}
    </ul>
  );
}

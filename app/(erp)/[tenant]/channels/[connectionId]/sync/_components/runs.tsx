import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import { StateBadge } from "@/components/states/state-badge";
import { Link } from "@/components/ui/link";
import type { RunView } from "@/lib/channels/runs/run-types";

type RunsProps = {
  base: string;
  runs: readonly RunView[];
  now: Date;
  zone: string;
  /** A button that fetches the finished orders of the last month; only for those who may. */
  askHistory?: ReactNode;
};

/** The last long runs, each leading to its page. */
export function Runs({ base, runs, now, zone, askHistory }: RunsProps) {
  const t = useTranslations("channels-screen.run");
  const own = useTranslations("sync-screen.runs");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Section title={own("title")}>
      {runs.length === 0 ? (
        <p className="text-ink-2">{own("none")}</p>
      ) : (
        <ul>
          {runs.map((run) => {
            const done = run.phases.reduce((sum, phase) => sum + phase.done, 0);
            return (
              <li
                key={run.id}
                className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-line border-t py-1.5 first:border-t-0"
              >
                <Link href={`${base}/runs/${run.id}`} className="font-medium">
                  {t(`kind.${run.kind}`)}
                </Link>
                <StateBadge entity="run" code={run.state} />
                <span className="text-12 text-ink-3">
                  {formatNearDate(run.finishedAt ?? run.startedAt ?? run.createdAt, now, locale, zone, common)}
                </span>
                <span className="num text-12 text-ink-3">{formatNumber(done, locale)}</span>
              </li>
            );
          })}
        </ul>
      )}
      {askHistory && (
        <div className="mt-2 border-line border-t pt-2.5">
          <p className="mb-2 text-12 text-ink-2">{own("history")}</p>
          {askHistory}
        </div>
      )}
    </Section>
  );
}

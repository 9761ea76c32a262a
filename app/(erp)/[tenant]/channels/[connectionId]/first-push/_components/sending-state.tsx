import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import { Progress } from "@/components/ui/progress";
import type { PushOverview } from "@/lib/channels/push/push-overview";

type SendingStateProps = { overview: PushOverview; startedAt: string | null; syncHref: string };

/** How far the sending is, once it runs: confirmed, on the way, refused. */
export function SendingState({ overview, startedAt, syncHref }: SendingStateProps) {
  const t = useTranslations("first-push-screen.state");
  const of = (...states: string[]) => states.reduce((sum, state) => sum + (overview.states[state] ?? 0), 0);
  const [confirmed, onTheWay, refused] = [of("clean"), of("dirty", "sent", "retrying"), of("quarantined")];
  const total = confirmed + onTheWay + refused;
  return (
    <section className="max-w-[760px] px-5 py-3.5 max-desk:px-3" aria-live="polite">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="font-semibold text-16">
          {onTheWay > 0 ? t("going", { count: onTheWay }) : refused > 0 ? t("withRefused") : t("settled")}
        </h2>
        {startedAt && <span className="text-12 text-ink-3">{t("since", { at: startedAt })}</span>}
      </div>
      <Progress
        thick
        className="mt-2"
        total={total}
        label={t("bar", { confirmed, onTheWay, refused })}
        parts={[
          { key: "confirmed", value: confirmed, tone: "done" },
          { key: "way", value: onTheWay, tone: "moving" },
          { key: "refused", value: refused, tone: "broken" },
        ]}
      />
      <div className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        <Status tone="done" fill="plain">
          {t("confirmed", { count: confirmed })}
        </Status>
        {onTheWay > 0 && (
          <Status tone="moving" fill="plain">
            {t("onTheWay", { count: onTheWay })}
          </Status>
        )}
        {refused > 0 && <Status tone="broken">{t("refused", { count: refused })}</Status>}
        <Link href={syncHref} className="text-12">
          {t("toSync")}
        </Link>
      </div>
    </section>
  );
}

import { Clock, Lock } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { asSentence } from "@/components/format/as-sentence";
import { Link } from "@/components/ui/link";

/**
 * Days left of the trial and the way to activation; on kraft, because it is not a state of the work. In one line where both fit;
 * otherwise the way stands under the words, not under the clock.
 */
export function TrialChip({ daysLeft, activateHref }: { daysLeft: number; activateHref: string }) {
  const t = useTranslations("frame.trial");
  const words = daysLeft > 1 ? t("left", { days: daysLeft }) : daysLeft > 0 ? t("lastDay") : t("over");
  return (
    <div
      data-slot="trial"
      data-wide=""
      className="mt-1.5 flex items-start gap-[7px] rounded-2 bg-kraft-2 px-2 py-[5px] font-medium text-12 text-kraft-ink"
    >
      <Clock size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="flex min-w-0 flex-1 flex-wrap justify-between gap-x-[7px]">
        <span className="whitespace-nowrap">{words}</span>
        <Link href={activateHref} className="whitespace-nowrap text-inherit underline touch:-my-2.5 touch:py-2.5">
          {t("activate")}
        </Link>
      </span>
    </div>
  );
}

const BAND =
  "forced-colors:border flex flex-wrap items-center gap-3 bg-kraft-2 px-5 py-[9px] text-kraft-ink max-desk:px-3";

/** The band of the last days of a trial: when it ends and what ends then. `day` is a date in words. */
export function TrialEndingBand({ day, actions }: { day: string; actions?: ReactNode }) {
  const t = useTranslations("frame.trialEnding");
  return (
    <div data-slot="trial-ending" role="status" className={BAND}>
      <Clock size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 max-desk:basis-[calc(100%-28px)]">
        <b className="font-semibold">{t("title", { day })}</b> {t("body")}
      </span>
      {actions && <span className="flex flex-wrap items-center gap-2 max-desk:ml-7">{actions}</span>}
    </div>
  );
}

/** The band over the page of an account that the operator suspended, with the reason in the operator's words. */
export function SuspendedBand({ reason, actions }: { reason: string | null; actions?: ReactNode }) {
  const t = useTranslations("frame.suspended");
  return (
    <div data-slot="read-only" role="status" className={BAND}>
      <Lock size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 max-desk:basis-[calc(100%-28px)]">
        <b className="font-semibold">{t("title")}</b> {reason && `${asSentence(reason)} `}
        {t("body")}
      </span>
      {actions && <span className="flex flex-wrap items-center gap-2 max-desk:ml-7">{actions}</span>}
    </div>
  );
}

/** The band over the page once the trial is over: everything can be read, nothing is sent. `actions` are the ways out. */
export function ReadOnlyBand({ actions }: { actions?: ReactNode }) {
  const t = useTranslations("frame.readOnly");
  return (
    <div data-slot="read-only" role="status" className={BAND}>
      <Lock size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      <span className="min-w-0 flex-1 max-desk:basis-[calc(100%-28px)]">
        <b className="font-semibold">{t("title")}</b> {t("body")}
      </span>
      {actions && <span className="flex flex-wrap items-center gap-2 max-desk:ml-7">{actions}</span>}
    </div>
  );
}

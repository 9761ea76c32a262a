import { useTranslations } from "next-intl";
import type { Tone } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";
import type { TenantState } from "@/lib/operator/operator-types";

const TONES = {
  new: "quiet",
  trial: "quiet",
  ended: "parked",
  active: "done",
  suspended: "broken",
} as const satisfies Record<TenantState, Tone>;

type TenantStateProps = { state: TenantState; trialEndsAt: Date | null; now: Date };

/** Where an account stands; for a trial, the days that are left. */
export function TenantStateBadge({ state, trialEndsAt, now }: TenantStateProps) {
  const t = useTranslations("operator.state");
  const left = trialEndsAt ? Math.max(0, Math.ceil((trialEndsAt.getTime() - now.getTime()) / 86_400_000)) : 0;
  return (
    <Status tone={TONES[state]} fill="plain">
      {state === "trial" ? t("trial", { days: left }) : t(state)}
    </Status>
  );
}

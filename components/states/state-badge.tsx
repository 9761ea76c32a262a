import { useTranslations } from "next-intl";
import { lookOfState, type StateEntity } from "./state-vocabulary";
import { Status } from "./status";

type StateBadgeProps = {
  entity: StateEntity;
  code: string;
  /** Values of the label, e.g. `{ at: "10:52" }` for push.retrying or `{ count: 14 }` for run.done_with. */
  values?: Record<string, string | number>;
  fill?: "auto" | "filled" | "plain";
  className?: string;
};

/** A state of the vocabulary, told in its own words and tone. An unknown code is shown raw, with a note that it is new. */
export function StateBadge({ entity, code, values, fill, className }: StateBadgeProps) {
  const t = useTranslations("states");
  const look = lookOfState(entity, code);
  if (!look.known) {
    return (
      <Status tone="quiet" title={t("unknown")} className={className}>
        {code} <span className="font-normal text-ink-3">· {t("unknown")}</span>
      </Status>
    );
  }
  // Labels with optional parts read "none" when the value is not known.
  return (
    <Status tone={look.tone} fill={fill} className={className}>
      {t(`${entity}.${code}`, { at: "none", count: 0, ...values })}
    </Status>
  );
}

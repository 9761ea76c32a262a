"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { MOST_TRIAL_DAYS_ADDED } from "@/lib/tenancy/trial-days";
import { extendTrialAction } from "../_actions/extend-trial";

/** More days of trial, with a reason that stands in the company's log. */
export function ExtendForm({ slug }: { slug: string }) {
  const t = useTranslations("operator.tenant");
  const [state, action] = useActionForm((form) =>
    extendTrialAction({ slug, days: String(form.get("days") ?? ""), reason: String(form.get("reason") ?? "") }),
  );
  return (
    <form action={action} noValidate className="grid content-start gap-3">
      <FormProblems state={state} />
      <div>
        <h3 className="font-medium">{t("extend")}</h3>
        <p className="text-12 text-ink-3">{t("extendThen")}</p>
      </div>
      <TextField
        name="days"
        label={t("days")}
        unit={t("daysUnit")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={state.values?.days ?? "7"}
        help={t("daysHelp", { most: MOST_TRIAL_DAYS_ADDED })}
        error={state.errors?.days && t("daysWrong", { most: MOST_TRIAL_DAYS_ADDED })}
      />
      <TextField
        name="reason"
        label={t("reason")}
        help={t("extendReasonHelp")}
        autoComplete="off"
        maxLength={500}
        defaultValue={state.values?.reason}
        error={state.errors?.reason}
      />
      <div className="flex items-center gap-3">
        <SubmitButton variant="secondary" pendingLabel={t("extending")}>
          {t("extend")}
        </SubmitButton>
        {state.ok && <span role="status">{t("extended")}</span>}
      </div>
    </form>
  );
}

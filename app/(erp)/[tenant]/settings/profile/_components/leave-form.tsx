"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { leaveCompanyAction } from "../_actions/leave-company";

type LeaveFormProps = {
  slug: string;
  company: string;
  /** Names of the keys of the API that stop with the person. */
  keys: readonly string[];
};

/** A member leaves the company. What goes with them stands there, and has to be agreed to: there is no way back but an invitation. */
export function LeaveForm({ slug, company, keys }: LeaveFormProps) {
  const t = useTranslations("settings.leave");
  const [state, action] = useActionForm(async (form) => {
    if (form.get("sure") === null) return { validationErrors: { formErrors: [t("agreeFirst")] } };
    return leaveCompanyAction(slug);
  });
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <p className="max-w-[560px] text-ink-2">{t("what")}</p>
      {keys.length > 0 && <p className="max-w-[560px]">{t("keys", { count: keys.length, names: keys.join(", ") })}</p>}
      <CheckField name="sure" label={t("sure", { company })} />
      <SubmitButton variant="danger" pendingLabel={t("leaving")} className="w-fit">
        {t("leave")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { setKeepCnpAction } from "../_actions/set-keep-cnp";

/** Whether buyers' personal numbers are kept. A choice with consequences is saved by a button, not by touching a switch. */
export function CnpForm({ slug, isKept }: { slug: string; isKept: boolean }) {
  const t = useTranslations("settings");
  const [state, action] = useActionForm((form) => setKeepCnpAction(slug, { keepCnp: form.get("keepCnp") !== null }));
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("cnp.saved")}
        </Alert>
      )}
      <CheckField key={String(isKept)} name="keepCnp" label={t("cnp.keep")} defaultChecked={isKept} />
      <SubmitButton variant="secondary" pendingLabel={t("company.saving")} className="w-fit">
        {t("cnp.save")}
      </SubmitButton>
    </form>
  );
}

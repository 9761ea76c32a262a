"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { endSessionsAction } from "../_actions/end-sessions";

export function SessionsForm() {
  const t = useTranslations("settings.profile");
  const [state, action] = useActionForm(() => endSessionsAction());
  return (
    <form action={action} className="grid gap-2">
      <FormProblems state={state} />
      <SubmitButton variant="danger" pendingLabel={t("ending")} className="w-fit">
        {t("end")}
      </SubmitButton>
    </form>
  );
}

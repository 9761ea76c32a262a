"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { resumeTenantAction } from "../_actions/resume-tenant";

/** Lets a suspended account go on. */
export function ResumeForm({ slug }: { slug: string }) {
  const t = useTranslations("operator.tenant");
  const [state, action] = useActionForm(() => resumeTenantAction({ slug }));
  return (
    <form action={action} className="grid gap-2">
      <FormProblems state={state} />
      <SubmitButton variant="secondary" size="small" pendingLabel={t("resuming")} className="w-fit">
        {t("resume")}
      </SubmitButton>
    </form>
  );
}

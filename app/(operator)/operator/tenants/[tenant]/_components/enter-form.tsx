"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { enterTenantAction } from "../_actions/enter-tenant";

/** Looks into the account under the owner's permission; both logs tell of it. */
export function EnterForm({ slug }: { slug: string }) {
  const t = useTranslations("operator.tenant.support");
  const [state, action] = useActionForm(() => enterTenantAction({ slug }));
  return (
    <form action={action} className="mt-3 grid gap-3">
      <FormProblems state={state} />
      <SubmitButton variant="secondary" pendingLabel={t("entering")} className="w-fit">
        {t("enter")}
      </SubmitButton>
    </form>
  );
}

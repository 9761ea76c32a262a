"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { suspendTenantAction } from "../_actions/suspend-tenant";

/** Stops the account; its owner reads the reason in a mail and on every page. */
export function SuspendForm({ slug, name }: { slug: string; name: string }) {
  const t = useTranslations("operator.tenant");
  const [state, action] = useActionForm((form) =>
    suspendTenantAction({ slug, reason: String(form.get("suspendReason") ?? "") }),
  );
  return (
    <form action={action} noValidate className="grid content-start gap-3">
      <FormProblems state={state} />
      <div>
        <h3 className="font-medium">{t("suspend")}</h3>
        <p className="text-12 text-ink-3">{t("suspendThen")}</p>
      </div>
      <TextField
        name="suspendReason"
        label={t("reason")}
        help={t("suspendReasonHelp")}
        autoComplete="off"
        maxLength={500}
        defaultValue={state.values?.suspendReason}
        error={state.errors?.reason}
      />
      <SubmitButton variant="danger" pendingLabel={t("suspending")} className="w-fit">
        {t("suspendNamed", { name })}
      </SubmitButton>
    </form>
  );
}

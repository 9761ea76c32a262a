"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { resendConfirmationAction } from "../_actions/resend-confirmation";

/** Asks for the confirmation link again; the address is asked for only when it is not known from a moment ago. */
export function ResendForm({ email }: { email: string | null }) {
  const t = useTranslations("auth");
  const [state, action] = useActionForm((form) => resendConfirmationAction({ email: String(form.get("email") ?? "") }));
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && <Alert tone="done">{t("mail.resent")}</Alert>}
      {email ? (
        <input type="hidden" name="email" value={email} />
      ) : (
        <TextField
          name="email"
          type="email"
          label={t("signUp.email")}
          autoComplete="email"
          defaultValue={state.values?.email}
          error={state.errors?.email}
        />
      )}
      <SubmitButton variant="secondary" pendingLabel={t("mail.resending")} className="w-fit">
        {t("mail.resend")}
      </SubmitButton>
    </form>
  );
}

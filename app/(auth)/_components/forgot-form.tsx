"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { requestPasswordResetAction } from "../_actions/request-password-reset";
import { AuthHead } from "./auth-head";

/** Asks for a link; says the same whether the address is known or not. */
export function ForgotForm({ mailbox }: { mailbox: ReactNode }) {
  const t = useTranslations("auth.forgot");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [state, action] = useActionForm(
    (form) => requestPasswordResetAction({ email: String(form.get("email") ?? "") }),
    (data) => setSentTo(data?.email ?? null),
  );
  if (sentTo) {
    return (
      <div role="status">
        <AuthHead title={t("sentTitle")}>{t("sent", { email: sentTo })}</AuthHead>
        {mailbox}
      </div>
    );
  }
  return (
    <>
      <AuthHead title={t("title")}>{t("lead")}</AuthHead>
      <form action={action} noValidate className="grid gap-3">
        <FormProblems state={state} />
        <TextField
          name="email"
          type="email"
          label={t("email")}
          autoComplete="email"
          defaultValue={state.values?.email}
          error={state.errors?.email}
        />
        <SubmitButton pendingLabel={t("pending")} size="large" className="mt-1 w-full">
          {t("submit")}
        </SubmitButton>
      </form>
    </>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { confirmEmailAction } from "../_actions/confirm-email";
import { AuthHead } from "./auth-head";
import { LinkGone } from "./link-gone";
import { withLinkState } from "./with-link-state";

/** The link was opened in another browser than the sign-up's: the password that is written here becomes the account's. */
export function ConfirmAnewForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  const [state, action] = useActionForm(async (form) =>
    withLinkState(await confirmEmailAction({ token, password: String(form.get("password") ?? "") })),
  );
  if (state.errors?.gone) return <LinkGone />;
  return (
    <form action={action} noValidate className="grid gap-3">
      <AuthHead title={t("confirm.chooseTitle")}>{t("confirm.chooseBody")}</AuthHead>
      <FormProblems state={state} />
      <SecretField
        name="password"
        label={t("confirm.password")}
        help={t("signUp.passwordHelp")}
        autoComplete="new-password"
        error={state.errors?.password}
      />
      <SubmitButton pendingLabel={t("confirm.pending")} size="large" className="mt-1 w-full">
        {t("confirm.submit")}
      </SubmitButton>
      <p className="text-ink-2">{t("confirm.chooseStranger")}</p>
    </form>
  );
}

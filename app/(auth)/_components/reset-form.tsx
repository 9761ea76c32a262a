"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { resetPasswordAction } from "../_actions/reset-password";
import { withLinkState } from "./with-link-state";

/** The new password, by the link of the mail. */
export function ResetForm({ token }: { token: string }) {
  const t = useTranslations("auth");
  const [state, action] = useActionForm(async (form) =>
    withLinkState(await resetPasswordAction({ token, password: String(form.get("password") ?? "") })),
  );
  if (state.errors?.gone) {
    const again = (
      <Link href="/forgot" className={buttonVariants({ size: "small" })}>
        {t("reset.newLink")}
      </Link>
    );
    return (
      <Alert tone="broken" actions={again}>
        {t("reset.invalid")}
      </Alert>
    );
  }
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <SecretField
        name="password"
        label={t("reset.password")}
        help={t("signUp.passwordHelp")}
        autoComplete="new-password"
        error={state.errors?.password}
      />
      <SubmitButton pendingLabel={t("reset.pending")} size="large" className="mt-1 w-full">
        {t("reset.submit")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { changePasswordAction } from "../_actions/change-password";

/** The old password, then the new one. A wrong old one is told at its field; after a change the page comes back and says so. */
export function PasswordForm({ back, isChanged }: { back: string; isChanged: boolean }) {
  const t = useTranslations("settings.profile");
  const [state, action] = useActionForm(async (form) => {
    const result = await changePasswordAction({
      current: String(form.get("current") ?? ""),
      password: String(form.get("password") ?? ""),
      back,
    });
    if (result?.serverError?.code !== "unauthenticated") return result;
    return { validationErrors: { current: { _errors: [t("wrong")] } } };
  });
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {isChanged && !state.errors && !state.formError && (
        <Alert tone="done" className="max-w-[480px]">
          {t("changed")}
        </Alert>
      )}
      <SecretField name="current" label={t("current")} autoComplete="current-password" error={state.errors?.current} />
      <SecretField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        autoComplete="new-password"
        error={state.errors?.password}
      />
      <SubmitButton variant="secondary" pendingLabel={t("changing")} className="w-fit">
        {t("change")}
      </SubmitButton>
    </form>
  );
}

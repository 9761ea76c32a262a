"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { ReadOnlyField } from "@/components/form/read-only-field";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { acceptInvitationAnewAction } from "../_actions/accept-invitation-anew";
import { InvitationGone } from "./invitation-gone";
import { LegalSentence } from "./legal-sentence";
import { withGone } from "./with-gone";

/** Somebody new: a name and a password, and they are in. The address is the invitation's. */
export function JoinAnewForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations("auth.invite");
  const [state, action] = useActionForm(async (form) => {
    const result = await acceptInvitationAnewAction({
      token,
      name: String(form.get("name") ?? ""),
      password: String(form.get("password") ?? ""),
    });
    if (result?.serverError?.code === "conflict") return { validationErrors: { email: { _errors: ["has account"] } } };
    return withGone(result);
  });
  if (state.errors?.token) return <InvitationGone reason={state.errors.token} />;
  if (state.errors?.email) {
    const signIn = (
      <Link
        href={`/sign-in?next=${encodeURIComponent(`/invite?token=${token}`)}`}
        className={buttonVariants({ size: "small" })}
      >
        {t("signIn")}
      </Link>
    );
    return (
      <Alert tone="you" actions={signIn}>
        {t("hasAccount", { email })}
      </Alert>
    );
  }
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <ReadOnlyField label={t("email")} value={email} />
      <TextField
        name="name"
        label={t("name")}
        autoComplete="name"
        defaultValue={state.values?.name}
        error={state.errors?.name}
        maxLength={120}
      />
      {/* For password managers: which address the new password belongs to. */}
      <input type="email" name="username" autoComplete="username" value={email} readOnly hidden />
      <SecretField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        autoComplete="new-password"
        error={state.errors?.password}
        maxLength={200}
      />
      <SubmitButton pendingLabel={t("creating")} size="large" className="mt-1 w-full">
        {t("create")}
      </SubmitButton>
      <LegalSentence />
    </form>
  );
}

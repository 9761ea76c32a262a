"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { useErrorWords } from "@/components/errors/use-error-words";
import { FormProblems } from "@/components/form/form-problems";
import { EMPTY_FORM, type FormState } from "@/components/form/form-state";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { signInAction } from "../_actions/sign-in";

type SignInState = FormState & { isUnconfirmed?: boolean };

/** Address (already there when it was confirmed a moment ago) and password. A wrong pair is told as one: which of the two is wrong is nobody's business. */
export function SignInForm({ next, knownEmail }: { next: string | undefined; knownEmail?: string }) {
  const t = useTranslations("auth.signIn");
  const words = useErrorWords();
  const [state, action] = useActionState<SignInState, FormData>(async (_before, form) => {
    const email = String(form.get("email") ?? "");
    const result = await signInAction({ email, password: String(form.get("password") ?? ""), next });
    const values = { email };
    const wrong = result?.validationErrors;
    if (wrong) {
      const problem = { email: wrong.email?._errors?.[0], password: wrong.password?._errors?.[0] };
      const errors = Object.entries(problem).flatMap(([name, found]) => (found ? [[name, words.ofField(found)]] : []));
      return { values, errors: Object.fromEntries(errors) };
    }
    const told = result?.serverError;
    if (told?.code !== "unauthenticated")
      return { values, ...(told ? { formError: words.ofError(told), code: told.code } : {}) };
    const isUnconfirmed = told.facts.reason === "email_not_confirmed";
    return { values, isUnconfirmed, ...(isUnconfirmed ? {} : { formError: t("wrong") }) };
  }, EMPTY_FORM);

  const resend = (
    <Link href="/check-your-mail" className={buttonVariants({ size: "small" })}>
      {t("resend")}
    </Link>
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.isUnconfirmed && (
        <Alert tone="you" actions={resend}>
          {t("notConfirmed")}
        </Alert>
      )}
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="username"
        defaultValue={state.values?.email ?? knownEmail}
        error={state.errors?.email}
      />
      <SecretField
        name="password"
        label={t("password")}
        autoComplete="current-password"
        error={state.errors?.password}
      />
      <Link href="/forgot" className="w-fit text-12 touch:-my-2.5 touch:py-2.5">
        {t("forgot")}
      </Link>
      <SubmitButton pendingLabel={t("pending")} size="large" className="mt-1 w-full">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

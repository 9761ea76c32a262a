"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { signUpAction } from "../_actions/sign-up";
import { CompanyFields } from "./company-fields";
import { LegalSentence } from "./legal-sentence";

const text = (form: FormData, name: string) => String(form.get(name) ?? "");

/** Company and owner in one go. What was typed stays when something has to be mended; the password is typed anew. */
export function SignUpForm() {
  const t = useTranslations("auth.signUp");
  const [state, action] = useActionForm((form) =>
    signUpAction({
      company: text(form, "company"),
      cui: text(form, "cui"),
      vatPayer: form.get("vatPayer") !== null,
      name: text(form, "name"),
      email: text(form, "email"),
      password: text(form, "password"),
    }),
  );
  const { errors, values } = state;
  const wasSent = values !== undefined && "email" in values;
  const labels = Object.fromEntries(["company", "cui", "name", "email", "password"].map((name) => [name, t(name)]));
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} labels={labels} />
      <CompanyFields values={values} errors={errors} wasSent={wasSent} />
      <TextField
        name="name"
        label={t("name")}
        autoComplete="name"
        defaultValue={values?.name}
        error={errors?.name}
        maxLength={120}
      />
      <TextField
        name="email"
        type="email"
        label={t("email")}
        autoComplete="email"
        defaultValue={values?.email}
        error={errors?.email}
        maxLength={200}
      />
      <SecretField
        name="password"
        label={t("password")}
        help={t("passwordHelp")}
        autoComplete="new-password"
        error={errors?.password}
        maxLength={200}
      />
      <SubmitButton pendingLabel={t("pending")} size="large" className="mt-1 w-full">
        {t("submit")}
      </SubmitButton>
      <LegalSentence />
    </form>
  );
}

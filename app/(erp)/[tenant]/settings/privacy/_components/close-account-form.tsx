"use client";

import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { closeAccountAction } from "../_actions/close-account";

export type CloseAccountWords = Record<
  "name" | "nameHelp" | "wrongName" | "password" | "wrongPassword" | "close" | "closing",
  string
>;

/** The company's name typed by hand and the password: nobody does this by accident. A wrong one is told at its field. */
export function CloseAccountForm({ slug, words }: { slug: string; words: CloseAccountWords }) {
  const [state, action] = useActionForm(async (form) => {
    const result = await closeAccountAction(slug, {
      name: String(form.get("name") ?? ""),
      password: String(form.get("password") ?? ""),
    });
    const code = result?.serverError?.code;
    if (code === "invalid_input") return { validationErrors: { name: { _errors: [words.wrongName] } } };
    if (code === "unauthenticated") return { validationErrors: { password: { _errors: [words.wrongPassword] } } };
    return result;
  });
  return (
    <form action={action} noValidate className="grid max-w-[480px] gap-3">
      <FormProblems state={state} />
      <TextField
        name="name"
        label={words.name}
        help={words.nameHelp}
        autoComplete="off"
        error={state.errors?.name}
        defaultValue={state.values?.name}
        maxLength={200}
      />
      <SecretField
        name="password"
        label={words.password}
        autoComplete="current-password"
        error={state.errors?.password}
        maxLength={200}
      />
      <SubmitButton variant="danger" pendingLabel={words.closing} className="w-fit">
        {words.close}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { giveOwnershipAction } from "../_actions/give-ownership";

/** The owner passes the account on, and says the password again. A wrong one is told at its field. */
export function OwnershipForm({ slug, memberId, name }: { slug: string; memberId: string; name: string }) {
  const t = useTranslations("people.member");
  const [state, action] = useActionForm(async (form) => {
    const result = await giveOwnershipAction(slug, { memberId, password: String(form.get("password") ?? "") });
    if (result?.serverError?.code !== "unauthenticated") return result;
    return { validationErrors: { password: { _errors: [t("wrongPassword")] } } };
  });
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <p className="max-w-[560px] text-ink-2">{t("giveWhat", { name })}</p>
      <SecretField
        name="password"
        label={t("password")}
        autoComplete="current-password"
        error={state.errors?.password}
        maxLength={200}
      />
      <SubmitButton variant="danger" pendingLabel={t("giving")} className="w-fit">
        {t("give", { name })}
      </SubmitButton>
    </form>
  );
}

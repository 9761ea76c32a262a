"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { secondStepAction } from "../_actions/second-step";

/** The code of the phone, or a recovery code. When too much time has passed, the password is asked for again. */
export function SecondStepForm({ next }: { next: string | undefined }) {
  const t = useTranslations("auth.secondStep");
  const [state, action] = useActionForm(async (form) => {
    const result = await secondStepAction({ code: String(form.get("code") ?? ""), next });
    const told = result?.serverError;
    if (told?.code !== "unauthenticated") return result;
    const isExpired = told.facts.reason === "expired";
    return {
      validationErrors: isExpired ? { ticket: { _errors: [t("expired")] } } : { code: { _errors: [t("wrong")] } },
    };
  });
  if (state.errors?.ticket) {
    const again = (
      <Link
        href={next ? `/sign-in?next=${encodeURIComponent(next)}` : "/sign-in"}
        className={buttonVariants({ size: "small" })}
      >
        {t("again")}
      </Link>
    );
    return (
      <Alert tone="you" actions={again}>
        {state.errors.ticket}
      </Alert>
    );
  }
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <TextField
        name="code"
        label={t("code")}
        autoComplete="one-time-code"
        autoFocus
        maxLength={40}
        error={state.errors?.code}
      />
      <SubmitButton pendingLabel={t("pending")} size="large" className="mt-1 w-full">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { closeFirstStepsAction } from "../_actions/close-first-steps";

/** Puts the list away from the frame; it stays on this page. */
export function CloseSteps({ slug, isAlone }: { slug: string; isAlone: boolean }) {
  const t = useTranslations("welcome.steps");
  const [state, action] = useActionForm(() => closeFirstStepsAction(slug));
  return (
    <form action={action} className="grid gap-2">
      <SubmitButton variant="secondary" pendingLabel={t("closing")}>
        {t(isAlone ? "alone" : "close")}
      </SubmitButton>
      <FormProblems state={state} />
    </form>
  );
}

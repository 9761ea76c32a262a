"use client";

import { useTranslations } from "next-intl";
import { requestActivationAction } from "@/app/_actions/request-activation";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";

/** One click asks the operator; afterwards it says that it was asked. */
export function ActivationButton({ slug }: { slug: string }) {
  const t = useTranslations("settings.trial");
  const [state, action] = useActionForm(() => requestActivationAction(slug));
  if (state.ok) return <span role="status">{t("askedNow")}</span>;
  return (
    <form action={action}>
      <SubmitButton variant="secondary" size="small" pendingLabel={t("asking")}>
        {t("ask")}
      </SubmitButton>
      <FormTrouble state={state} className="ml-2" />
    </form>
  );
}

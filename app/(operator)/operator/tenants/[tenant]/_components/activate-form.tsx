"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { activateTenantAction } from "../_actions/activate-tenant";

/** Opens the account for good; its owner is told by mail. `isNext` stands in the card of the next step, which says the rest. */
export function ActivateForm({ slug, isNext = false }: { slug: string; isNext?: boolean }) {
  const t = useTranslations("operator.tenant");
  const [state, action] = useActionForm(() => activateTenantAction({ slug }));
  return (
    <form action={action} className="grid content-start gap-3">
      <FormProblems state={state} />
      {!isNext && (
        <div>
          <h3 className="font-medium">{t("activate")}</h3>
          <p className="text-12 text-ink-3">{t("activateThen")}</p>
        </div>
      )}
      <SubmitButton variant={isNext ? "primary" : "secondary"} pendingLabel={t("activating")} className="w-fit">
        {t("activate")}
      </SubmitButton>
    </form>
  );
}

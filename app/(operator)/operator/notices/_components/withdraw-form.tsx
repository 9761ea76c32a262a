"use client";

import { useTranslations } from "next-intl";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { withdrawNoticeAction } from "../_actions/withdraw-notice";

/** Takes a notice back before its end. */
export function WithdrawForm({ noticeId, text }: { noticeId: string; text: string }) {
  const t = useTranslations("operator.notices");
  const [state, action] = useActionForm(() => withdrawNoticeAction({ noticeId }));
  return (
    <form action={action}>
      <SubmitButton
        variant="secondary"
        size="small"
        pendingLabel={t("withdrawing")}
        aria-label={t("withdrawNamed", { text })}
      >
        {t("withdraw")}
      </SubmitButton>
      <FormTrouble state={state} className="mt-1 block" />
    </form>
  );
}

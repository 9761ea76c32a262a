"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { dismissNoticeAction } from "@/app/_actions/dismiss-notice";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";

/** Puts a notice away, for this person and on every device. */
export function DismissNotice({ notice }: { notice: string }) {
  const t = useTranslations("frame.notice");
  const [state, action] = useActionForm(() => dismissNoticeAction({ notice }));
  return (
    <form action={action}>
      <SubmitButton
        variant="ghost"
        size="iconSmall"
        pendingLabel={<span className="sr-only">{t("dismiss")}</span>}
        aria-label={t("dismiss")}
        title={t("dismiss")}
      >
        <X aria-hidden="true" />
      </SubmitButton>
      <FormTrouble state={state} />
    </form>
  );
}

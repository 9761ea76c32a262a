"use client";

import { useTranslations } from "next-intl";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { resendInvitationAction } from "../_actions/resend-invitation";
import { withdrawInvitationAction } from "../_actions/withdraw-invitation";
import { minutesToWait } from "./too-often";

type InvitationButtonsProps = { slug: string; invitationId: string; email: string; mayInvite: boolean };

/** What can be done about an invitation that waits: send it again, or take it back. */
export function InvitationButtons({ slug, invitationId, email, mayInvite }: InvitationButtonsProps) {
  const t = useTranslations("people.invitations");
  const words = useTranslations("people.invite");
  const [resent, resend] = useActionForm(async () => {
    const result = await resendInvitationAction(slug, { invitationId });
    const minutes = minutesToWait(result);
    return minutes ? { validationErrors: { formErrors: [words("tooOften", { minutes })] } } : result;
  });
  const [withdrawn, withdraw] = useActionForm(() => withdrawInvitationAction(slug, { invitationId }));
  const trouble = resent.formError ? resent : withdrawn;
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      {mayInvite && (
        <form action={resend}>
          <SubmitButton
            variant="secondary"
            size="small"
            pendingLabel={t("resending")}
            aria-label={t("resendNamed", { email })}
          >
            {t("resend")}
          </SubmitButton>
        </form>
      )}
      <form action={withdraw}>
        <SubmitButton
          variant="danger"
          size="small"
          pendingLabel={t("withdrawing")}
          aria-label={t("withdrawNamed", { email })}
        >
          {t("withdraw")}
        </SubmitButton>
      </form>
      {trouble.formError ? (
        <FormTrouble state={trouble} />
      ) : (
        resent.ok && (
          <span role="status" className="text-12 text-done-ink">
            {t("resent")}
          </span>
        )
      )}
    </span>
  );
}

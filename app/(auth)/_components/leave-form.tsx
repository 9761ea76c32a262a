"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { leaveForInvitationAction } from "../_actions/leave-for-invitation";

/** The way out for somebody who is signed in as another person than the invited one. */
export function LeaveForm({ token }: { token: string }) {
  const t = useTranslations("auth.invite");
  const [state, action] = useActionForm(() => leaveForInvitationAction({ token }));
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      <SubmitButton pendingLabel={t("leaving")} size="large" className="w-full">
        {t("leave")}
      </SubmitButton>
    </form>
  );
}

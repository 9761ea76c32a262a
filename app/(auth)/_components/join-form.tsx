"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { acceptInvitationAction } from "../_actions/accept-invitation";
import { InvitationGone } from "./invitation-gone";
import { withGone } from "./with-gone";

/** One button: the signed-in person joins. Opening the address alone changes nothing. */
export function JoinForm({ token, company }: { token: string; company: string }) {
  const t = useTranslations("auth.invite");
  const [state, action] = useActionForm(async () => withGone(await acceptInvitationAction({ token })));
  if (state.errors?.token) return <InvitationGone reason={state.errors.token} />;
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      <SubmitButton pendingLabel={t("joining")} size="large" className="w-full">
        {t("join", { company })}
      </SubmitButton>
    </form>
  );
}

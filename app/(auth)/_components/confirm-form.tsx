"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { confirmEmailAction } from "../_actions/confirm-email";
import { AuthHead } from "./auth-head";
import { ConfirmAnewForm } from "./confirm-anew-form";
import { LinkGone } from "./link-gone";
import { withLinkState } from "./with-link-state";

/**
 * Confirms by itself in the browser of the sign-up; in another one a password is asked for. Opening the address alone changes
 * nothing: mail programs that look at links in advance run no scripts, so they do not use the link up.
 */
export function ConfirmForm({ token }: { token: string }) {
  const t = useTranslations("auth.confirm");
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionForm(async () => withLinkState(await confirmEmailAction({ token })));

  // A person who followed the link has pressed a button already, in the mail.
  useEffect(() => form.current?.requestSubmit(), []);

  if (state.errors?.gone) return <LinkGone />;
  if (state.errors?.elsewhere) return <ConfirmAnewForm token={token} />;
  return (
    <form ref={form} action={action} className="grid gap-3">
      <AuthHead title={t("title")}>{t("body")}</AuthHead>
      <FormProblems state={state} />
      <SubmitButton pendingLabel={t("pending")} size="large" className="w-full">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

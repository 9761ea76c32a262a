"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { confirmEmailAction } from "../_actions/confirm-email";
import { AuthHead } from "./auth-head";

/**
 * Confirms by itself in a browser. Opening the address alone changes nothing: mail programs that look at links in advance
 * run no scripts, so they do not use the link up.
 */
export function ConfirmForm({ token }: { token: string }) {
  const t = useTranslations("auth.confirm");
  const form = useRef<HTMLFormElement>(null);
  const [state, action] = useActionForm(() => confirmEmailAction({ token }));

  // A person who followed the link has pressed a button already, in the mail.
  useEffect(() => form.current?.requestSubmit(), []);

  if (state.formError) {
    return (
      <>
        <AuthHead title={t("invalid")}>{t("invalidBody")}</AuthHead>
        <Link href="/check-your-mail" className={buttonVariants({ variant: "primary" })}>
          {t("newLink")}
        </Link>
      </>
    );
  }
  return (
    <form ref={form} action={action}>
      <AuthHead title={t("title")}>{t("body")}</AuthHead>
      <SubmitButton pendingLabel={t("pending")} size="large" className="w-full">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

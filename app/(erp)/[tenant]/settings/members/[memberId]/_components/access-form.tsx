"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { restoreMemberAction } from "../_actions/restore-member";
import { suspendMemberAction } from "../_actions/suspend-member";

type AccessFormProps = {
  slug: string;
  memberId: string;
  isSuspended: boolean;
  /** Names of the keys of the API that wait as long as they do. */
  keys: readonly string[];
};

/** Keeps a member out for a while, or lets them return. */
export function AccessForm({ slug, memberId, isSuspended, keys }: AccessFormProps) {
  const t = useTranslations("people.member");
  const [state, action] = useActionForm(() =>
    isSuspended ? restoreMemberAction(slug, { memberId }) : suspendMemberAction(slug, { memberId }),
  );
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      <p className="max-w-[560px] text-ink-2">{t(isSuspended ? "restoreWhat" : "suspendWhat")}</p>
      {keys.length > 0 && (
        <p className="max-w-[560px]">{t("suspendKeys", { count: keys.length, names: keys.join(", ") })}</p>
      )}
      <SubmitButton
        variant={isSuspended ? "secondary" : "danger"}
        pendingLabel={t(isSuspended ? "restoring" : "suspending")}
        className="w-fit"
      >
        {t(isSuspended ? "restore" : "suspend")}
      </SubmitButton>
    </form>
  );
}

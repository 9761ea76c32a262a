"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { removeMemberAction } from "../_actions/remove-member";

type RemoveFormProps = {
  slug: string;
  memberId: string;
  name: string;
  /** Names of the keys of the API that stop with them. */
  keys: readonly string[];
};

/** Takes a member out of the company; the page that follows is the list without them. */
export function RemoveForm({ slug, memberId, name, keys }: RemoveFormProps) {
  const t = useTranslations("people.member");
  const [state, action] = useActionForm(() => removeMemberAction(slug, { memberId }));
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      <p className="max-w-[560px] text-ink-2">{t("removeWhat")}</p>
      {keys.length > 0 && (
        <p className="max-w-[560px]">{t("removeKeys", { count: keys.length, names: keys.join(", ") })}</p>
      )}
      <SubmitButton variant="danger" pendingLabel={t("removing")} className="w-fit">
        {t("remove", { name })}
      </SubmitButton>
    </form>
  );
}

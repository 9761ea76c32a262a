"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions, DialogClose, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { removeMemberAction } from "../_actions/remove-member";

export type RemoveQuestionProps = {
  slug: string;
  memberId: string;
  name: string;
  /** Names of the keys of the API that stop with them. */
  keys: readonly string[];
};

/** The question behind RemoveForm: what ends, what stops, what stays. The page that follows is the list without them. Comes opened. */
export default function RemoveQuestion({ slug, memberId, name, keys }: RemoveQuestionProps) {
  const t = useTranslations("people.member");
  const [state, action] = useActionForm(() => removeMemberAction(slug, { memberId }));
  return (
    <Dialog defaultOpen>
      <DialogTrigger asChild>
        <Button variant="danger" className="w-fit">
          {t("remove", { name })}
        </Button>
      </DialogTrigger>
      <DialogContent title={t("removeAsk", { name })} description={t("removeEnds")} closeLabel={t("removeCancel")}>
        {keys.length > 0 && (
          <p className="text-13">{t("removeKeys", { count: keys.length, names: keys.join(", ") })}</p>
        )}
        <p className="text-13 text-ink-2">{t("removeStays")}</p>
        <FormProblems state={state} />
        <DialogActions>
          <form action={action}>
            <SubmitButton variant="danger" pendingLabel={t("removing")}>
              {t("remove", { name })}
            </SubmitButton>
          </form>
          <DialogClose asChild>
            <Button>{t("removeCancel")}</Button>
          </DialogClose>
        </DialogActions>
      </DialogContent>
    </Dialog>
  );
}

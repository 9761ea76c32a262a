"use client";

import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { requestArchiveAction } from "../_actions/request-archive";

type RequestArchiveFormProps = { slug: string; isAnew: boolean; words: { ask: string; asking: string } };

export function RequestArchiveForm({ slug, isAnew, words }: RequestArchiveFormProps) {
  const [state, action] = useActionForm(() => requestArchiveAction(slug));
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <SubmitButton variant={isAnew ? "secondary" : "primary"} pendingLabel={words.asking} className="w-fit">
        {words.ask}
      </SubmitButton>
    </form>
  );
}

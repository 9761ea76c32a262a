"use client";

import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { keepAccountAction } from "../_actions/keep-account";

/** One click takes the deletion back; the band goes with it. */
export function KeepAccountButton({ slug, words }: { slug: string; words: { keep: string; keeping: string } }) {
  const [state, action] = useActionForm(() => keepAccountAction(slug));
  return (
    <form action={action}>
      <SubmitButton variant="primary" size="small" pendingLabel={words.keeping}>
        {words.keep}
      </SubmitButton>
      <FormTrouble state={state} className="ml-2" />
    </form>
  );
}

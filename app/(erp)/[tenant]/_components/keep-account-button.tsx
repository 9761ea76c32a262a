"use client";

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
      {state.formError && (
        <span role="alert" className="ml-2">
          {state.formError}
        </span>
      )}
    </form>
  );
}

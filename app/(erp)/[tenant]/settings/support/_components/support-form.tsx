"use client";

import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { allowSupportAction } from "../_actions/allow-support";
import { endSupportAction } from "../_actions/end-support";

type SupportFormProps = { slug: string; isAllowed: boolean; label: string; pendingLabel: string };

/** Gives the permission for a day, or takes it back. */
export function SupportForm({ slug, isAllowed, label, pendingLabel }: SupportFormProps) {
  const [state, action] = useActionForm(() => (isAllowed ? endSupportAction(slug) : allowSupportAction(slug)));
  return (
    <form action={action} className="grid gap-3">
      <FormProblems state={state} />
      <SubmitButton variant={isAllowed ? "danger" : "secondary"} pendingLabel={pendingLabel} className="w-fit">
        {label}
      </SubmitButton>
    </form>
  );
}

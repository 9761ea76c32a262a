"use client";

import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { startGuideAction } from "../_actions/start-guide";

/** Begins the guided first minute. */
export function StartGuide({ slug, label, pending }: { slug: string; label: string; pending: string }) {
  const [state, action] = useActionForm(() => startGuideAction(slug));
  return (
    <form action={action} className="grid gap-2">
      <FormProblems state={state} />
      <SubmitButton pendingLabel={pending}>{label}</SubmitButton>
    </form>
  );
}

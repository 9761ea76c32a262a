"use client";

import { leaveTenantAction } from "@/app/_actions/leave-tenant";
import { FormTrouble } from "@/components/form/form-trouble";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";

/** An operator's way out of an account. */
export function LeaveButton({ slug, label, pendingLabel }: { slug: string; label: string; pendingLabel: string }) {
  const [state, action] = useActionForm(() => leaveTenantAction({ slug }));
  return (
    <form action={action} className="max-desk:ml-7">
      <SubmitButton variant="secondary" size="small" pendingLabel={pendingLabel}>
        {label}
      </SubmitButton>
      <FormTrouble state={state} className="ml-2" />
    </form>
  );
}

"use client";

import type { ComponentProps, ReactNode } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Status } from "@/components/states/status";

type Answer = { serverError?: unknown; validationErrors?: unknown; data?: unknown } | undefined;

type ActButtonProps = Omit<ComponentProps<typeof SubmitButton>, "pending"> & {
  /** A server action with all its arguments bound. */
  act: () => Promise<Answer>;
  /** Said beside the button once the server has done it. */
  doneLabel?: ReactNode;
};

/** One act of the server as a button; a refusal stands under it in words. */
export function ActButton({ act, doneLabel, variant = "secondary", ...button }: ActButtonProps) {
  const [state, action] = useActionForm(() => act());
  return (
    <form action={action} className="flex flex-wrap items-center gap-2">
      <SubmitButton variant={variant} {...button} />
      {state.ok && doneLabel && (
        <span role="status">
          <Status tone="done" fill="plain">
            {doneLabel}
          </Status>
        </span>
      )}
      <FormProblems state={state} />
    </form>
  );
}

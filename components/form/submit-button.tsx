"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { cn } from "@/components/cn";
import { Button } from "@/components/ui/button";

type SubmitButtonProps = Omit<ComponentProps<typeof Button>, "type" | "asChild"> & {
  /** "Se emite…": shown while the server works. */
  pendingLabel: ReactNode;
  /** For actions called by hand (`isPending` of useAction); a form's own action is noticed by itself. */
  pending?: boolean;
};

/** Sends its form. While the server works it keeps its width, says so, and cannot be pressed twice. */
export function SubmitButton({
  children,
  pendingLabel,
  pending,
  disabled,
  variant = "primary",
  className,
  ...props
}: SubmitButtonProps) {
  const status = useFormStatus();
  const working = pending ?? status.pending;
  return (
    <Button
      type="submit"
      variant={variant}
      aria-busy={working}
      disabled={disabled || working}
      className={cn("relative", className)}
      {...props}
    >
      <span className={cn("inline-flex items-center gap-1.5", working && "invisible")}>{children}</span>
      {working && <span className="absolute inset-0 grid place-items-center">{pendingLabel}</span>}
    </Button>
  );
}

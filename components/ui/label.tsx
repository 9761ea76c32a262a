import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/** The label above a control. */
export function Label({ className, ...props }: ComponentProps<"label">) {
  // biome-ignore lint/a11y/noLabelWithoutControl: the control is named by htmlFor, given by the caller
  return <label data-slot="label" className={cn("font-medium text-13 text-ink", className)} {...props} />;
}

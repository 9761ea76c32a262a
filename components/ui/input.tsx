import type { ComponentProps } from "react";
import { cn } from "@/components/cn";
import { FIELD_CLASSES } from "./field-classes";

/** One line of text, 30 px at the desk, 44 px under the thumb. Label, help and error belong to FormField. */
export function Input({ className, type = "text", ...props }: ComponentProps<"input">) {
  return <input data-slot="input" type={type} className={cn(FIELD_CLASSES, className)} {...props} />;
}

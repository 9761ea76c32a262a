import type { ComponentProps } from "react";
import { cn } from "@/components/cn";
import { FIELD_CLASSES } from "./field-classes";

/** Several lines of text. Grows with its content where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      data-slot="textarea"
      className={cn(FIELD_CLASSES, "field-sizing-content h-auto min-h-20 py-1.5 leading-5 touch:h-auto", className)}
      {...props}
    />
  );
}

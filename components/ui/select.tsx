import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/components/cn";
import { FIELD_CLASSES } from "./field-classes";

/** The browser's own select in our clothes: works without script, with every keyboard and on every phone. */
export function Select({ className, children, ...props }: ComponentProps<"select">) {
  return (
    <span data-slot="select" className={cn("relative inline-flex w-full min-w-0", className)}>
      <select
        className={cn(
          FIELD_CLASSES,
          "appearance-none pr-7 read-only:border-line-2 read-only:bg-sheet read-only:text-ink",
        )}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        size={16}
        strokeWidth={1.5}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink-3"
      />
    </span>
  );
}

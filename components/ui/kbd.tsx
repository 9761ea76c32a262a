import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/** A key on a button or in a hint. Hidden on phones, where there is none to press. */
export function Kbd({ className, ...props }: ComponentProps<"kbd">) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        "inline-block h-[17px] min-w-[17px] rounded-1 border border-line-2 bg-sheet px-1 text-center font-medium font-sans text-11 text-ink-2 leading-[15px] max-desk:hidden",
        className,
      )}
      {...props}
    />
  );
}

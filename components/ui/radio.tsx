import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/** A native radio button in our clothes. */
export function Radio({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <input
      data-slot="radio"
      type="radio"
      className={cn(
        "size-3.5 flex-none appearance-none rounded-full border-[1.5px] border-line-2 bg-sheet checked:border-[4.5px] checked:border-brand disabled:cursor-not-allowed disabled:bg-well touch:size-5 touch:checked:border-[6px]",
        className,
      )}
      {...props}
    />
  );
}

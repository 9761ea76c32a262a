import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/**
 * A native checkbox in our clothes, so that it is part of a form without script. The hit area is 24 px. For "some of
 * them" set the DOM property `indeterminate`.
 */
export function Checkbox({ className, ...props }: Omit<ComponentProps<"input">, "type">) {
  return (
    <span
      data-slot="checkbox"
      className={cn("relative inline-grid size-4 flex-none place-items-center align-middle max-desk:size-5", className)}
    >
      <input
        type="checkbox"
        className="peer size-full appearance-none rounded-1 border-[1.5px] border-line-2 bg-sheet transition-colors before:absolute before:-inset-1 before:content-[''] checked:border-brand checked:bg-brand indeterminate:border-brand indeterminate:bg-brand disabled:cursor-not-allowed disabled:border-line disabled:bg-well"
        {...props}
      />
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute size-3 fill-none stroke-[2.4] stroke-on-brand opacity-0 peer-checked:opacity-100 peer-indeterminate:hidden max-desk:size-4"
      >
        <path d="M3 8.5l3.2 3.2L13 4.800" strokeLinecap="round" strokeLinejoin="round" />
      </svg>
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="pointer-events-none absolute hidden size-3 fill-none stroke-[2.4] stroke-on-brand peer-indeterminate:block max-desk:size-4"
      >
        <path d="M3 8h10" strokeLinecap="round" />
      </svg>
    </span>
  );
}

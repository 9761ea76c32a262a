import type { ReactNode } from "react";
import { cn } from "@/components/cn";

export type Fact = { key: string; label: ReactNode; value: ReactNode };

/** Label left, fact right of it: customer, address, settings. A fact without a value is left out. */
export function Facts({ items, className }: { items: readonly Fact[]; className?: string }) {
  return (
    <dl data-slot="facts" className={cn("grid grid-cols-[max-content_1fr] gap-x-3.5 gap-y-[3px] text-13", className)}>
      {items
        .filter((item) => item.value !== null && item.value !== undefined && item.value !== "")
        .map((item) => (
          <div key={item.key} className="contents">
            <dt className="text-ink-2">{item.label}</dt>
            <dd className="min-w-0">{item.value}</dd>
          </div>
        ))}
    </dl>
  );
}

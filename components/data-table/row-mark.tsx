import type { ReactNode } from "react";
import { cn } from "@/components/cn";

type RowMarkProps = { children: ReactNode; title?: string; className?: string };

/** The identity of a row that has no page of its own: J and K stop at it all the same. One per row. */
export function RowMark({ children, title, className }: RowMarkProps) {
  return (
    <span tabIndex={-1} data-row-mark="" title={title} className={cn("font-medium", className)}>
      {children}
    </span>
  );
}

import type { ReactNode } from "react";
import { cn } from "@/components/cn";

type EmptyStateProps = {
  /** "Nicio comandă încă" */
  title: ReactNode;
  /** What was looked at and what happens next. */
  children?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** An empty list or panel: a sentence that tells why, and what can be done. Left-aligned, no drawing. */
export function EmptyState({ title, children, actions, className }: EmptyStateProps) {
  return (
    <div data-slot="empty" className={cn("max-w-[560px] px-5 py-8 max-desk:px-3", className)}>
      <h2 className="font-semibold text-16">{title}</h2>
      {children && <div className="mt-1 text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

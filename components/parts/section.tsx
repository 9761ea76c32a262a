import type { ReactNode } from "react";
import { cn } from "@/components/cn";

type SectionProps = {
  title?: ReactNode;
  /** Stands at the right of the title: a link, a count, a small button. */
  aside?: ReactNode;
  children: ReactNode;
  last?: boolean;
  className?: string;
};

/** A part of a page or panel: parted by a hairline, not by a card. */
export function Section({ title, aside, children, last = false, className }: SectionProps) {
  return (
    <section
      data-slot="section"
      className={cn("px-5 py-3.5 max-desk:px-3", !last && "border-line border-b", className)}
    >
      {(title || aside) && (
        <div className="mb-2 flex min-h-[22px] items-center gap-2">
          {title && <h2 className="font-semibold text-13">{title}</h2>}
          {aside && <div className="ml-auto flex items-center gap-2 text-12 text-ink-3">{aside}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

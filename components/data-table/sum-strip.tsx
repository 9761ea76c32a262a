import { Clock } from "lucide-react";
import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import type { Tone } from "@/components/states/state-vocabulary";
import { ToneIcon } from "@/components/states/tone-icon";
import { Link } from "@/components/ui/link";

export type StripSegment = {
  key: string;
  count: number;
  label: ReactNode;
  href: string;
  /** "today" is the plain working day, in brand tint. */
  tone: Tone | "today";
  current?: boolean;
};

type SumStripProps = {
  segments: readonly StripSegment[];
  /** "După termen, 46 în total": the segments always add up to it. */
  label: string;
};

/** Segments that sum to the count of the view; each is a filter. Empty ones are left out. */
export function SumStrip({ segments, label }: SumStripProps) {
  const locale = useLocale();
  const shown = segments.filter((segment) => segment.count > 0);
  if (shown.length === 0) return null;
  return (
    <nav
      data-slot="strip"
      aria-label={label}
      className="scroll-quiet mx-5 mt-2.5 flex h-[30px] flex-none gap-0.5 rounded-2 max-desk:mx-3 touch:h-auto max-desk:flex-wrap"
    >
      {shown.map((segment) => (
        <Link
          key={segment.key}
          href={segment.href}
          scroll={false}
          data-tone={segment.tone}
          aria-current={segment.current ? "true" : undefined}
          style={{ flexGrow: segment.count }}
          className={cn(
            "flex shrink-0 items-center gap-[7px] touch:h-11 forced-colors:border whitespace-nowrap bg-tone-tint px-2.5 font-medium text-12 text-tone-ink no-underline first:rounded-l-2 last:rounded-r-2 hover:no-underline hover:shadow-[inset_0_0_0_1.5px_var(--tone-mark)] focus-visible:-outline-offset-2",
            segment.current && "shadow-[inset_0_-2px_0_var(--tone-mark)]",
          )}
        >
          {segment.tone === "broken" && <ToneIcon tone="broken" size={16} />}
          {segment.tone === "you" && <Clock size={16} strokeWidth={1.5} aria-hidden="true" />}
          <b className="font-bold text-13">{formatNumber(segment.count, locale)}</b>
          {segment.label}
        </Link>
      ))}
    </nav>
  );
}

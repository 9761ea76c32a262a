import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import type { Tone } from "@/components/states/state-vocabulary";
import { ToneIcon } from "@/components/states/tone-icon";

type AlertProps = { tone: Tone; title?: ReactNode; children?: ReactNode; actions?: ReactNode; className?: string };

/**
 * Trouble where it is, until it is mended: since when, why, and the ways out as `actions`. Also known as InlineNotice.
 * A broken one is announced at once, the others politely.
 */
export function Alert({ tone, title, children, actions, className }: AlertProps) {
  return (
    <div
      data-slot="alert"
      data-tone={tone}
      role={tone === "broken" ? "alert" : "status"}
      className={cn(
        "flex gap-2 rounded-2 forced-colors:border bg-tone-tint px-2.5 py-2 text-12 text-tone-ink leading-[17px]",
        className,
      )}
    >
      <ToneIcon tone={tone} size={16} className="mt-px" />
      <div className="min-w-0 flex-1">
        {title && <b className="font-semibold">{title}</b>} {children}
        {actions && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}

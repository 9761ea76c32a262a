import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { isFilled, type Tone } from "./state-vocabulary";
import { ToneIcon } from "./tone-icon";

type StatusProps = {
  tone: Tone;
  children: ReactNode;
  /** "auto" fills only what waits for a person; "filled" also the parked state in an order's head. */
  fill?: "auto" | "filled" | "plain";
  icon?: ReactNode;
  title?: string;
  className?: string;
};

/** Icon and word in the ink of a tone. For a state of the vocabulary use StateBadge; this one takes free words. */
export function Status({ tone, children, fill = "auto", icon, title, className }: StatusProps) {
  const filled = fill === "filled" || (fill === "auto" && isFilled(tone));
  return (
    <span
      data-slot="status"
      data-tone={tone}
      title={title}
      className={cn(
        "inline-flex items-center gap-[5px] whitespace-nowrap align-middle text-12 font-medium text-tone-ink",
        filled && "rounded-1 bg-tone-tint py-0.5 pr-[7px] pl-[5px] font-semibold",
        className,
      )}
    >
      {icon ?? <ToneIcon tone={tone} className={filled ? "text-tone-ink" : "text-tone-mark"} />}
      {children}
    </span>
  );
}

import { cn } from "@/components/cn";

export type ProgressPart = {
  key: string;
  value: number;
  tone: "quiet" | "moving" | "you" | "broken" | "parked" | "done" | "today";
};

type ProgressProps = {
  parts: readonly ProgressPart[];
  total: number;
  label: string;
  thick?: boolean;
  className?: string;
};

/** One bar in parts of truth (done, with questions, the rest is the track). `label` says the same in words. */
export function Progress({ parts, total, label, thick = false, className }: ProgressProps) {
  const whole = Math.max(total, 1);
  const reached = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div
      data-slot="progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={whole}
      aria-valuenow={Math.min(reached, whole)}
      aria-valuetext={label}
      className={cn(
        "flex overflow-hidden bg-line forced-colors:outline",
        thick ? "h-2.5 gap-0.5 rounded-1" : "h-1 gap-px rounded-full",
        className,
      )}
    >
      {parts
        .filter((part) => part.value > 0)
        .map((part) => (
          <span
            key={part.key}
            data-tone={part.tone}
            className="block h-full forced-color-adjust-none bg-tone-mark transition-[width] duration-[var(--d-3)]"
            style={{ width: `${Math.min(100, (part.value / whole) * 100)}%` }}
          />
        ))}
    </div>
  );
}

import { cn } from "@/components/cn";

/** Grey bars in the shape of what comes; they do not move. Only for panels: lists arrive with their rows. */
export function Skeleton({ lines = 4, label, className }: { lines?: number; label: string; className?: string }) {
  const widths = ["w-11/12", "w-3/4", "w-5/6", "w-2/3"];
  return (
    <div data-slot="skeleton" role="status" aria-label={label} className={cn("grid gap-2.5", className)}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: identical grey bars have no identity
        <span key={index} className={cn("block h-3 rounded-1 bg-well", widths[index % widths.length])} />
      ))}
    </div>
  );
}

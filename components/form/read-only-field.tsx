import type { ReactNode } from "react";

/** What a person may not change: text on the sunk ground, not a disabled field. `note` says why or where it came from. */
export function ReadOnlyField({ label, value, note }: { label: ReactNode; value: ReactNode; note?: ReactNode }) {
  return (
    <div data-slot="read-only-field" className="grid max-w-[480px] gap-1">
      <span className="font-medium">{label}</span>
      <span className="flex min-h-[30px] items-center gap-2 rounded-2 bg-well px-2 text-ink-2 touch:min-h-11">
        <span className="min-w-0 flex-1">{value}</span>
        {note && <span className="text-12 text-ink-3">{note}</span>}
      </span>
    </div>
  );
}

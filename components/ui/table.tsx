import type { ComponentProps } from "react";
import { cn } from "@/components/cn";

/** A plain table for panels and pages; lists of the desk use DataTable. A caption is required for screen readers. */
export function Table({ className, ...props }: ComponentProps<"table">) {
  return (
    <div data-slot="table-wrap" className="w-full overflow-x-auto">
      <table data-slot="table" className={cn("w-full border-separate border-spacing-0", className)} {...props} />
    </div>
  );
}

export function TableHead({ className, scope = "col", ...props }: ComponentProps<"th">) {
  return (
    <th
      data-slot="table-head"
      scope={scope}
      className={cn(
        "h-[30px] whitespace-nowrap border-line border-b px-2 text-left font-medium text-12 text-ink-2 first:pl-0 last:pr-0",
        className,
      )}
      {...props}
    />
  );
}

export function TableCell({ className, ...props }: ComponentProps<"td">) {
  return (
    <td
      data-slot="table-cell"
      className={cn("h-9 border-line border-b px-2 py-1 align-middle first:pl-0 last:pr-0", className)}
      {...props}
    />
  );
}

"use client";

import { Checkbox } from "@/components/ui/checkbox";
import { useSelection } from "./table-desk";

/** The box in the table head: all rows of the page, or some of them. */
export function SelectPageBox({ label }: { label: string }) {
  const { ids, pageSize, selectPage } = useSelection();
  const all = pageSize > 0 && ids.length === pageSize;
  return (
    <Checkbox
      aria-label={label}
      checked={all}
      ref={(box) => {
        if (box) box.indeterminate = ids.length > 0 && !all;
      }}
      onChange={(event) => selectPage(event.currentTarget.checked)}
    />
  );
}

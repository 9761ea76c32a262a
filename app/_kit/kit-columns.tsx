"use client";

import { ColumnMenu } from "@/components/data-table/column-menu";
import type { ColumnChoice } from "@/components/data-table/hidden-columns";

/** The choice goes into the address, as that of a kept view does: nothing of a person's is changed by looking at the kit. */
export function KitColumns({ columns, hidden }: { columns: readonly ColumnChoice[]; hidden: readonly string[] }) {
  return (
    <ColumnMenu
      list="orders"
      columns={columns}
      hidden={hidden}
      isAddressed
      keep={async () => ({ serverError: null })}
    />
  );
}

import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** What a column holds: text as it is, a number ("1234.50"), or a code of ours that is told in words of this set. */
export type ColumnKind = "text" | "number" | "state" | "movement" | "reason" | "yes";

/** A row as the database gives it: all cells as text, and the place from which the next page goes on. */
export type ExportRow = { place: string } & Record<string, string | null>;

export type ExportSource = {
  /** In the order of the file; a name is the key of its head. */
  columns: Readonly<Record<string, ColumnKind>>;
  /** At most `limit` rows behind `place` ("" = from the beginning), in a fixed order. */
  read: (tx: TenantTx, tenant: TenantContext, place: string, limit: number) => Promise<ExportRow[]>;
};

import "server-only";
import { z } from "zod";
import type { Operator } from "@/lib/auth/operator-of";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withSystem } from "@/lib/db/with-system";

export type OperatorEventRow = {
  id: string;
  at: Date;
  /** null: the command line, or a person who is gone. */
  operatorName: string | null;
  fromCommand: boolean;
  /** "tenant.suspended", as the tenant's own log has it; or "operator.granted". */
  action: string;
  tenantSlug: string | null;
  tenantName: string | null;
  /** Whom a mark was given to or taken from. */
  personName: string | null;
  detail: Record<string, unknown> | null;
};

type Query = { tenantId?: string; cursor?: string; limit?: number };

/** What operators did, newest first, over all tenants or to one. One statement per page. Throws `invalid_cursor`. */
export async function listOperatorEvents(
  operator: Operator,
  { tenantId, cursor, limit = 50 }: Query = {},
): Promise<Page<OperatorEventRow>> {
  const conditions = [Prisma.sql`EXISTS (SELECT 1 FROM operator_mark WHERE user_id = ${operator.userId}::uuid)`];
  if (tenantId) conditions.push(Prisma.sql`e.about_id = ${tenantId}::uuid`);
  if (cursor) {
    const [id] = decodeCursor(cursor, z.tuple([z.uuid()]));
    conditions.push(Prisma.sql`e.id < ${id}::uuid`);
  }
  const rows = await withSystem(
    "operator",
    (tx) => tx.$queryRaw<OperatorEventRow[]>`
      SELECT e.id, e.at, o.name AS "operatorName", e.user_id IS NULL AS "fromCommand", e.action, e.detail,
             t.slug AS "tenantSlug", t.name AS "tenantName", p.name AS "personName"
        FROM (SELECT * FROM operator_event e WHERE ${Prisma.join(conditions, " AND ")} ORDER BY e.id DESC LIMIT ${limit + 1}) e
        LEFT JOIN app_user o ON o.id = e.user_id
        LEFT JOIN tenant t ON t.id = e.about_id
        LEFT JOIN app_user p ON p.id = e.about_id
       ORDER BY e.id DESC`,
  );
  return toPage(
    rows,
    limit,
    (row) => [row.id],
    (row) => row,
  );
}

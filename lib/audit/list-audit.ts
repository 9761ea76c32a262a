import "server-only";
import { z } from "zod";
import { decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { type ListAuditInput, listAuditInput } from "./audit.schemas";

export type AuditRow = {
  id: string;
  at: Date;
  /** member | api | operator | system */
  actorKind: string;
  /** The person's or the key's name; null for the system, and for one that is gone. */
  actorName: string | null;
  action: string;
  entity: string;
  entityId: string | null;
  /** What the thing is called now; null when it has no name or is gone. A person keeps theirs, in the company or out of it. */
  entityName: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Who changed what, newest first. One statement per page. Throws `invalid_cursor`. */
export async function listAudit(tenant: TenantContext, input: ListAuditInput = {}): Promise<Page<AuditRow>> {
  const query = listAuditInput.parse(input);
  const conditions = [Prisma.sql`a.tenant_id = ${tenant.tenantId}::uuid`];
  if (query.userId) conditions.push(Prisma.sql`a.actor_kind = 'member' AND a.actor_id = ${query.userId}`);
  if (query.entity) conditions.push(Prisma.sql`a.entity = ${query.entity}`);
  if (query.entityId) conditions.push(Prisma.sql`a.entity_id = ${query.entityId}`);
  if (query.cursor) {
    const [id] = decodeCursor(query.cursor, z.tuple([z.uuid()]));
    conditions.push(Prisma.sql`a.id < ${id}::uuid`);
  }
  // Who acted, and on whom, was a member then; the name stays when they have left.
  // Ids are UUIDv7: their order is that of time. The casts stand on the side of the entry, so that the keys are used.
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<AuditRow[]>`
      SELECT a.id, a.at, a.actor_kind AS "actorKind", a.action, a.entity, a.entity_id AS "entityId", a.before, a.after,
             COALESCE(u.name, k.name) AS "actorName",
             COALESCE(c.name, w.name, p.name, l.title, o.external_number, who.name) AS "entityName"
        FROM (SELECT * FROM audit_event a WHERE ${Prisma.join(conditions, " AND ")} ORDER BY a.id DESC LIMIT ${query.limit + 1}) a
        LEFT JOIN app_user u ON u.id = CASE WHEN a.actor_kind = 'member' THEN a.actor_id::uuid END
        LEFT JOIN api_key k ON k.tenant_id = a.tenant_id AND k.id = CASE WHEN a.actor_kind = 'api' THEN a.actor_id::uuid END
        LEFT JOIN connection c ON c.tenant_id = a.tenant_id AND c.id = CASE WHEN a.entity = 'connection' THEN a.entity_id::uuid END
        LEFT JOIN warehouse w ON w.tenant_id = a.tenant_id AND w.id = CASE WHEN a.entity = 'warehouse' THEN a.entity_id::uuid END
        LEFT JOIN product p ON p.tenant_id = a.tenant_id AND p.id = CASE WHEN a.entity IN ('product', 'price') THEN a.entity_id::uuid END
        LEFT JOIN listing l ON l.tenant_id = a.tenant_id AND l.id = CASE WHEN a.entity = 'listing' THEN a.entity_id::uuid END
        LEFT JOIN customer_order o ON o.tenant_id = a.tenant_id AND o.id = CASE WHEN a.entity = 'order' THEN a.entity_id::uuid END
        LEFT JOIN app_user who ON who.id = CASE WHEN a.entity = 'member' THEN a.entity_id::uuid END
       ORDER BY a.id DESC`,
  );
  return toPage(
    rows,
    query.limit,
    (row) => [row.id],
    (row) => row,
  );
}

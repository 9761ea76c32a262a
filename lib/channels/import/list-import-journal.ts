import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type JournalRow = {
  listingId: string;
  title: string;
  barcode: string;
  imageUrl: string | null;
  productId: string;
  productName: string;
  productCode: string | null;
  /** `created` and `linked` by an import or a person; `chosen` by a person among candidates; `skipped`: set aside. */
  decision: "created" | "linked" | "chosen" | "skipped";
  decidedAt: Date;
  byPerson: boolean;
  /** Pieces that came with it as the first count; null when none did. */
  opening: number | null;
  /** false: the link was taken away or changed since. */
  stands: boolean;
};

export type UndoneRow = { id: string; at: Date; title: string; productName: string; product: string; opening: number };

export type ImportJournal = { total: number; rows: JournalRow[]; undone: UndoneRow[] };

const ROWS_PER_PAGE = 50;
const MOST_UNDONE = 20;

/**
 * What imports and people did with the listings of a connection, newest first, 50 rows from `at` on; and what was taken back lately.
 * Throws `not_found`.
 */
export async function listImportJournal(tenant: TenantContext, connectionId: string, at = 0): Promise<ImportJournal> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const { tenantId } = tenant;
  return withTenant(tenant, async (tx) => {
    const rows = await tx.$queryRaw<(JournalRow & { total: number })[]>`
      WITH page AS (
        SELECT m.tenant_id, m.id, m.listing_id, m.product_id, m.decision, m.decided_at, m.decided_by, count(*) OVER ()::int AS total
          FROM listing_match m JOIN listing l ON l.tenant_id = m.tenant_id AND l.id = m.listing_id
         WHERE m.tenant_id = ${tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND m.decision IS NOT NULL
         ORDER BY m.decided_at DESC, m.id DESC LIMIT ${ROWS_PER_PAGE} OFFSET ${Math.max(0, at)}
      )
      SELECT l.id AS "listingId", l.title, l.barcode, l.image_urls[1] AS "imageUrl", p.id AS "productId", p.name AS "productName",
             (SELECT c.code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id AND c.kind = 'SKU') AS "productCode",
             m.decision, m.decided_at AS "decidedAt", m.decided_by LIKE 'member:%' AND m.decision IN ('chosen', 'skipped') AS "byPerson",
             (SELECT s.quantity::float8 FROM stock_movement s WHERE s.tenant_id = p.tenant_id AND s.product_id = p.id AND s.kind = 'opening'
                AND s.cause_kind = 'listing' AND s.cause_id = l.id::text ORDER BY s.id DESC LIMIT 1) AS opening,
             CASE WHEN m.decision = 'skipped' THEN l.product_id IS NULL ELSE l.product_id IS NOT DISTINCT FROM m.product_id END AS stands, m.total
        FROM page m JOIN listing l ON l.tenant_id = m.tenant_id AND l.id = m.listing_id
        JOIN product p ON p.tenant_id = m.tenant_id AND p.id = m.product_id
       ORDER BY m.decided_at DESC, m.id DESC`;
    const events = await tx.auditEvent.findMany({
      where: { tenantId, action: "import.undone", entity: "connection", entityId: connectionId },
      orderBy: { id: "desc" },
      take: MOST_UNDONE,
    });
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map(({ total: _total, ...row }) => row),
      undone: events.flatMap((event) => {
        const facts = undoneFacts.safeParse({ ...objectOf(event.before), ...objectOf(event.after) });
        if (!facts.success) return [];
        const { openingTakenBack: opening, ...told } = facts.data;
        return [{ id: event.id, at: event.at, ...told, opening }];
      }),
    };
  });
}

const undoneFacts = z.object({
  title: z.string(),
  productName: z.string(),
  product: z.string(),
  openingTakenBack: z.number(),
});

function objectOf(value: unknown): object {
  return typeof value === "object" && value !== null ? value : {};
}

import "server-only";
import { Prisma } from "@/lib/db/generated/client";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The way of a new company from its own account to a shop that runs by itself, in order. */
export const FIRST_STEPS = ["connect", "sync", "decide", "settings", "stock", "push", "invite"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

export type FirstSteps = {
  done: Record<FirstStep, boolean>;
  count: number;
  /** The connection that is furthest, for the links of the steps; the sample shop is none. */
  connectionId: string | null;
  /** Whether anything was brought into the list of products yet: what "decide" begins with. */
  isImported: boolean;
  /** The list was put away. */
  isClosed: boolean;
};

/** Among so many products of a connection it is looked whether any was counted. */
const LOOKED_AT = 1_000;

const LISTINGS = Prisma.sql`FROM listing l WHERE l.tenant_id = c.tenant_id AND l.connection_id = c.id`;

type Row = {
  id: string | null;
  synced: boolean;
  imported: boolean;
  asking: boolean;
  confirmed: boolean;
  counted: boolean;
  pushing: boolean;
  people: boolean;
  closed: boolean;
};

/**
 * How far the company is with its own account: connected, catalogue read, products in the list with nothing left to decide,
 * warehouses and buffer chosen, stock counted, values going out, somebody invited. One statement for the frame beside every page,
 * which costs the same for any number of products: whether stock was counted is looked for among the first thousand.
 */
export async function readFirstSteps(tenant: TenantContext): Promise<FirstSteps> {
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.id, c.catalogue_cursor IS NOT NULL AS synced, coalesce(c.push_enabled, false) AS pushing,
             c.settings_confirmed_at IS NOT NULL AS confirmed,
             (${anyListing("linked")}) IS TRUE AS imported,
             (${anyListing("undecided")}) IS TRUE AS asking,
             EXISTS (SELECT 1 FROM (SELECT l.product_id ${LISTINGS} AND l.link_state = 'linked' ORDER BY l.channel_status LIMIT ${LOOKED_AT}) l
                       JOIN stock_level s ON s.tenant_id = c.tenant_id AND s.product_id = l.product_id AND s.counted_at IS NOT NULL
                       JOIN connection_warehouse w ON w.tenant_id = c.tenant_id AND w.connection_id = c.id AND w.warehouse_id = s.warehouse_id) AS counted,
             (SELECT count(*) > 1 FROM membership m WHERE m.tenant_id = t.id) OR EXISTS (SELECT 1 FROM invitation i WHERE i.tenant_id = t.id) AS people,
             t.first_steps_closed_at IS NOT NULL AS closed
        FROM tenant t LEFT JOIN connection c ON c.tenant_id = t.id AND c.id IS DISTINCT FROM t.sample_connection_id
       WHERE t.id = ${tenant.tenantId}::uuid
       ORDER BY c.created_at LIMIT 50`,
  );
  const furthest = rows.toSorted((a, b) => stepsOf(b) - stepsOf(a))[0];
  const done = doneOf(furthest);
  return {
    done,
    count: FIRST_STEPS.filter((step) => done[step]).length,
    connectionId: furthest?.id ?? null,
    isImported: furthest?.imported ?? false,
    isClosed: furthest?.closed ?? false,
  };
}

/**
 * Is there a listing of the connection in this state? Asked for the first one in the order of an index: EXISTS would read the whole
 * table where nearly all listings are of another connection.
 */
function anyListing(state: "linked" | "undecided"): Prisma.Sql {
  return Prisma.sql`SELECT true ${LISTINGS} AND l.link_state = ${state} ORDER BY l.channel_status LIMIT 1`;
}

function doneOf(row: Row | undefined): Record<FirstStep, boolean> {
  return {
    connect: row?.id != null,
    sync: row?.synced ?? false,
    decide: (row?.imported ?? false) && !row?.asking,
    settings: row?.confirmed ?? false,
    stock: row?.counted ?? false,
    push: row?.pushing ?? false,
    invite: row?.people ?? false,
  };
}

function stepsOf(row: Row): number {
  return Object.values(doneOf(row)).filter(Boolean).length;
}

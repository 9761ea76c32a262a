import "server-only";
import { z } from "zod";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { cursorMoment, decodeCursor, type Page, toPage } from "@/lib/core/cursor";
import { Prisma } from "@/lib/db/generated/client";
import { withSystem } from "@/lib/db/with-system";
import { FIGURES, figuresSince, stateSql } from "./internal/tenant-sql";
import { type FindTenantsInput, findTenantsInput, type TenantView } from "./operator.schemas";
import type { TenantRow } from "./operator-types";

export type FoundTenants = Page<TenantRow> & { counts: Record<TenantView, number> };

/**
 * The tenants of this installation, newest first, page by page, and how many stand in each view of the same search. Two
 * statements however many there are; the figures come from a function of the database that answers operators only, and
 * with the mark gone nothing is found at all. Throws `invalid_cursor`.
 */
export async function findTenants(operator: Operator, input: FindTenantsInput = {}): Promise<FoundTenants> {
  const query = findTenantsInput.parse(input);
  const now = clock.now();
  const searched = searchSql(query.search);
  const conditions = [searched, viewSql(query.view, now)];
  if (query.cursor) {
    const [at, id] = decodeCursor(query.cursor, z.tuple([cursorMoment, z.uuid()]));
    conditions.push(Prisma.sql`(t.created_at, t.id) < (${at}::timestamptz, ${id}::uuid)`);
  }
  return withSystem("operator", async (tx) => {
    const rows = await tx.$queryRaw<TenantRow[]>`
      WITH shown AS (SELECT t.id FROM tenant t WHERE ${Prisma.join(conditions, " AND ")}
                      ORDER BY t.created_at DESC, t.id DESC LIMIT ${query.limit + 1})
      SELECT t.id, t.slug, t.name, t.cui, t.created_at AS "createdAt", t.trial_ends_at AS "trialEndsAt",
             t.activation_requested_at AS "activationRequestedAt", ${stateSql(now)} AS state, ${FIGURES}
        FROM operator_tenant_figures(${operator.userId}::uuid, ARRAY(SELECT id FROM shown), ${figuresSince(now)}) f
        JOIN tenant t ON t.id = f.tenant_id
       ORDER BY t.created_at DESC, t.id DESC`;
    const [counts] = await tx.$queryRaw<Record<TenantView, number>[]>`
      SELECT count(*)::int AS "all", ${countSql("asking", now)}, ${countSql("trial", now)}, ${countSql("ended", now)},
             ${countSql("active", now)}, ${countSql("suspended", now)}
        FROM tenant t
       WHERE ${searched} AND EXISTS (SELECT 1 FROM operator_mark WHERE user_id = ${operator.userId}::uuid)`;
    const page = toPage(
      rows,
      query.limit,
      (row) => [row.createdAt.toISOString(), row.id],
      (row) => row,
    );
    return { ...page, counts: counts ?? NONE };
  });
}

const NONE: Record<TenantView, number> = { all: 0, asking: 0, trial: 0, ended: 0, active: 0, suspended: 0 };

/** Which tenants (aliased `t`) a view shows. "asking" wait for the operator, whatever their trial says. */
function viewSql(view: TenantView, now: Date): Prisma.Sql {
  if (view === "all") return Prisma.sql`TRUE`;
  if (view === "asking") {
    return Prisma.sql`t.activation_requested_at IS NOT NULL AND t.activated_at IS NULL AND t.suspended_at IS NULL`;
  }
  // An account that nobody has entered yet has its whole trial before it.
  const states = view === "trial" ? ["new", "trial"] : [view];
  return Prisma.sql`${stateSql(now)} = ANY (${states})`;
}

function countSql(view: TenantView, now: Date): Prisma.Sql {
  return Prisma.sql`(count(*) FILTER (WHERE ${viewSql(view, now)}))::int AS ${Prisma.raw(`"${view}"`)}`;
}

/** Every word stands somewhere in the name, address or CUI, or the whole in the e-mail of a member. */
function searchSql(search: string): Prisma.Sql {
  if (search.trim() === "") return Prisma.sql`TRUE`;
  return Prisma.sql`(f_fold(concat_ws(' ', t.name, t.slug, t.cui)) LIKE ALL (ARRAY(SELECT '%' || w || '%' FROM unnest(search_words(${search})) w))
    OR EXISTS (SELECT 1 FROM membership m JOIN app_user u ON u.id = m.user_id
                WHERE m.tenant_id = t.id AND strpos(u.email, lower(trim(${search}))) > 0))`;
}

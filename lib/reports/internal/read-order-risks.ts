import "server-only";
import { STILL_HERE } from "@/lib/orders/order-lifecycle";
import type { Risk } from "../day-types";
import { type Day, midnight } from "./day";

type Open = { open: number; today: number; late: number };
type First = { count: number; since: Date | null; number: string | null; id: string | null };

/** Orders that still have to leave, and those among them that ask for a person, most urgent first. */
export async function readOrderRisks(
  day: Day,
): Promise<{ open: number; leavingToday: number; late: number; risks: Risk[] }> {
  const { tx, tenantId, at } = day;
  const [open = { open: 0, today: 0, late: 0 }] = await tx.$queryRaw<Open[]>`
    SELECT count(*)::int AS open, count(*) FILTER (WHERE channel_deadline < ${midnight(day, 1)})::int AS today,
           count(*) FILTER (WHERE channel_deadline < ${at})::int AS late
      FROM customer_order WHERE tenant_id = ${tenantId}::uuid AND state = ANY (${[...STILL_HERE]})`;
  const [late] = await tx.$queryRaw<First[]>`
    SELECT 1 AS count, channel_deadline AS since, external_number AS number, id FROM customer_order
     WHERE tenant_id = ${tenantId}::uuid AND state = ANY (${[...STILL_HERE]}) AND channel_deadline < ${at}
     ORDER BY channel_deadline LIMIT 1`;
  const [differ] = await tx.$queryRaw<First[]>`
    SELECT count(*)::int AS count, min(created_at) AS since, min(external_number) AS number,
           (array_agg(id ORDER BY external_number))[1] AS id
      FROM customer_order
     WHERE tenant_id = ${tenantId}::uuid AND state = ANY (${[...STILL_HERE]}) AND payable_minor <> channel_payable_minor`;
  const [short] = await tx.$queryRaw<
    {
      count: number;
      pieces: number;
      products: number;
      waiting: number;
      since: Date | null;
      waiting_since: Date | null;
    }[]
  >`
    SELECT count(DISTINCT o.id) FILTER (WHERE l.product_id IS NOT NULL)::int AS count,
           COALESCE(sum(l.uncovered) FILTER (WHERE l.product_id IS NOT NULL), 0)::float8 AS pieces,
           count(DISTINCT l.product_id)::int AS products, min(o.created_at) FILTER (WHERE l.product_id IS NOT NULL) AS since,
           count(DISTINCT o.id) FILTER (WHERE l.product_id IS NULL)::int AS waiting,
           min(o.created_at) FILTER (WHERE l.product_id IS NULL) AS waiting_since
      FROM customer_order o JOIN order_line l ON l.tenant_id = o.tenant_id AND l.order_id = o.id AND l.uncovered > 0
     WHERE o.tenant_id = ${tenantId}::uuid AND o.state = 'uncovered'`;
  const risks: Risk[] = [];
  if (late?.since)
    risks.push({
      kind: "late",
      count: open.late,
      since: late.since,
      firstNumber: late.number ?? "",
      firstId: late.id ?? "",
    });
  if (differ?.since)
    risks.push({
      kind: "totals_differ",
      count: differ.count,
      since: differ.since,
      firstNumber: differ.number ?? "",
      firstId: differ.id ?? "",
    });
  if (short?.since)
    risks.push({
      kind: "uncovered",
      count: short.count,
      pieces: short.pieces,
      products: short.products,
      since: short.since,
    });
  if (short?.waiting_since) risks.push({ kind: "waiting_link", count: short.waiting, since: short.waiting_since });
  return { open: open.open, leavingToday: open.today, late: open.late, risks };
}

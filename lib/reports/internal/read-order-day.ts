import "server-only";
import type { Cutoff, DayView, HourCount } from "../day-types";
import { type Day, midnight } from "./day";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Weeks whose same weekday makes "the usual". */
const USUAL_WEEKS = 4;

/** Orders whose deadline lies in today, by deadline, with how far they are. At most twelve deadlines. */
export async function readCutoffs(day: Day): Promise<Cutoff[]> {
  const rows = await day.tx.$queryRaw<
    { at: Date; carriers: string[] | null; handed: number; packed: number; in_work: number; not_started: number }[]
  >`
    SELECT channel_deadline AS at, (array_agg(DISTINCT carrier) FILTER (WHERE carrier IS NOT NULL))[1:3] AS carriers,
           count(*) FILTER (WHERE state IN ('shipped', 'delivered', 'returned'))::int AS handed,
           count(*) FILTER (WHERE state IN ('packed', 'invoiced'))::int AS packed,
           count(*) FILTER (WHERE state = 'picking')::int AS in_work,
           count(*) FILTER (WHERE state IN ('new', 'reserved', 'uncovered'))::int AS not_started
      FROM customer_order
     WHERE tenant_id = ${day.tenantId}::uuid AND state <> 'cancelled'
       AND channel_deadline >= ${midnight(day, 0)} AND channel_deadline < ${midnight(day, 1)}
     GROUP BY channel_deadline ORDER BY channel_deadline LIMIT 12`;
  return rows.map(({ in_work, not_started, carriers, ...row }) => ({
    ...row,
    carriers: carriers ?? [],
    inWork: in_work,
    notStarted: not_started,
  }));
}

/** Orders placed per hour of the tenant's clock: today, and the mean of the same weekday in the weeks before. */
export async function readHours(day: Day): Promise<HourCount[]> {
  const rows = await day.tx.$queryRaw<{ hour: number; today: number; before: number }[]>`
    SELECT extract(hour FROM placed_at AT TIME ZONE ${day.zone})::int AS hour,
           count(*) FILTER (WHERE placed_at >= ${midnight(day, 0)})::int AS today,
           count(*) FILTER (WHERE placed_at < ${midnight(day, 0)})::int AS before
      FROM customer_order
     WHERE tenant_id = ${day.tenantId}::uuid AND placed_at >= ${midnight(day, -7 * USUAL_WEEKS)} AND placed_at <= ${day.at}
       AND extract(isodow FROM placed_at AT TIME ZONE ${day.zone}) = extract(isodow FROM ${day.at}::timestamptz AT TIME ZONE ${day.zone})
     GROUP BY 1`;
  const byHour = new Map(rows.map((row) => [row.hour, row]));
  return HOURS.map((hour) => ({
    hour,
    today: byHour.get(hour)?.today ?? 0,
    usual: (byHour.get(hour)?.before ?? 0) / USUAL_WEEKS,
  }));
}

/** Orders placed since the tenant's midnight and what their buyers pay; cancelled ones left out. */
export async function readPlacedToday(day: Day): Promise<DayView["placedToday"]> {
  const [row] = await day.tx.$queryRaw<{ count: number; payable: bigint; cod: bigint }[]>`
    SELECT count(*)::int AS count, COALESCE(sum(payable_minor), 0)::bigint AS payable,
           COALESCE(sum(payable_minor) FILTER (WHERE is_cod), 0)::bigint AS cod
      FROM customer_order
     WHERE tenant_id = ${day.tenantId}::uuid AND placed_at >= ${midnight(day, 0)} AND placed_at <= ${day.at} AND state <> 'cancelled'`;
  return { count: row?.count ?? 0, payableMinor: row?.payable ?? 0n, cashOnDeliveryMinor: row?.cod ?? 0n };
}

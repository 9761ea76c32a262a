import "server-only";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { DayView } from "./day-types";
import { readConnectionDays } from "./internal/read-connection-days";
import { readCutoffs, readHours, readPlacedToday } from "./internal/read-order-day";
import { readOrderRisks } from "./internal/read-order-risks";
import { readPushRisks } from "./internal/read-push-risks";

/** The day of a tenant on one page: what asks for a person, what leaves when, and how the connections follow. Reads only. */
export async function readDay(tenant: TenantContext): Promise<DayView> {
  const at = clock.now();
  return withTenant(tenant, async (tx) => {
    const day = { tx, tenantId: tenant.tenantId, zone: tenant.timeZone, at };
    const orders = await readOrderRisks(day);
    const pushes = await readPushRisks(day);
    return {
      at,
      open: orders.open,
      leavingToday: orders.leavingToday,
      late: orders.late,
      risks: [...pushes.broken, ...orders.risks, ...pushes.waiting],
      cutoffs: await readCutoffs(day),
      hours: await readHours(day),
      placedToday: await readPlacedToday(day),
      connections: await readConnectionDays(day, pushes.linked),
    };
  });
}

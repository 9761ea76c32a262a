import "server-only";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { importListings } from "../import/import-listings";
import { pullBeforeOpening } from "../import/internal/read-quantities";
import { startFirstPush } from "../push/first-push";
import { listRuns } from "../runs/list-runs";
import { requestSync } from "../runs/request-sync";
import type { RunView } from "../runs/run-types";
import { countShort } from "./internal/count-short";

/** A failed sync is begun anew after so long: the sandbox may have been away. */
const RETRY_AFTER_MS = 60_000;

export type SampleAdvance = "waiting" | "ready";

/**
 * Takes the sample shop one step on, as far as it can go now: waits for the catalogue, imports it with its stock, starts the
 * first push. Pictures go on arriving meanwhile. Each part may be repeated after a crash and changes nothing twice. "ready" also
 * when there is nothing to do: no sample shop, or a tenant that may not write.
 */
export async function advanceSampleShop(tenant: TenantContext): Promise<SampleAdvance> {
  const connectionId = await readUnfinished(tenant);
  if (!connectionId || !tenant.mayWrite) return "ready";
  const [run] = (await listRuns(tenant, connectionId)).filter(({ kind }) => kind === "initial");
  if (!run || isToRepeat(run)) {
    await requestSync(tenant, connectionId, "initial");
    return "waiting";
  }
  if (!hasListings(run)) return "waiting";
  await pullBeforeOpening(tenant, connectionId);
  await countShort(tenant, connectionId);
  await importListings(tenant, { connectionId, openingStock: true });
  await startFirstPush(tenant, connectionId);
  // What was delivered, returned and cancelled before: only to look at, it touches no stock.
  await requestSync(tenant, connectionId, "history");
  await withTenant(tenant, (tx) =>
    tx.tenant.updateMany({
      where: { id: tenant.tenantId, sampleReadyAt: null },
      data: { sampleReadyAt: clock.now() },
    }),
  );
  return "ready";
}

async function readUnfinished(tenant: TenantContext): Promise<string | null> {
  const row = await withTenant(tenant, (tx) =>
    tx.tenant.findUniqueOrThrow({
      where: { id: tenant.tenantId },
      select: { sampleConnectionId: true, sampleReadyAt: true },
    }),
  );
  return row.sampleReadyAt ? null : row.sampleConnectionId;
}

function isToRepeat({ state, finishedAt }: RunView): boolean {
  return state === "failed" && finishedAt !== null && clock.now().getTime() - finishedAt.getTime() > RETRY_AFTER_MS;
}

/** All listings are here once the run has begun with what follows them. */
function hasListings({ state, phases }: RunView): boolean {
  const after = phases.findIndex(({ name }) => name === "unapproved") + 1;
  return state === "completed" || phases.slice(after).some(({ total }) => total !== null);
}

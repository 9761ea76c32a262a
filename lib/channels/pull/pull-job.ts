import "server-only";
import { z } from "zod";
import { clock } from "@/lib/core/clock";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PullJob } from "./pull-plan";

const KIND = "pull_job";

const pullJob = z.object({
  mode: z.enum(["first", "stream"]),
  startedAt: z.number(),
  from: z.number(),
  to: z.number(),
  at: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).nullable(),
});

/** The job that an earlier pull left unfinished. One that is so old that its windows are out of reach is begun anew. */
export async function readJob(tenant: TenantContext, connectionId: string): Promise<PullJob | null> {
  const row = await withTenant(tenant, (tx) =>
    tx.inboundEvent.findFirst({
      where: { tenantId: tenant.tenantId, connectionId, kind: KIND },
      select: { raw: true, receivedAt: true },
    }),
  );
  const read = pullJob.safeParse(row?.raw);
  if (!read.success || !row || Date.now() - row.receivedAt.getTime() > 12 * 3_600_000) return null;
  return read.data;
}

/** Notes how far a job is; null when it is done. */
export async function writeJob(tenant: TenantContext, connectionId: string, job: PullJob | null): Promise<void> {
  const { tenantId } = tenant;
  await withTenant(tenant, async (tx) => {
    if (job === null) {
      await tx.inboundEvent.deleteMany({ where: { tenantId, connectionId, kind: KIND } });
      return;
    }
    await tx.$executeRaw`
      INSERT INTO inbound_event (tenant_id, connection_id, kind, external_key, raw, processed_at)
      VALUES (${tenantId}::uuid, ${connectionId}::uuid, ${KIND}, ${KIND}, ${JSON.stringify(job)}::jsonb, now())
      ON CONFLICT (tenant_id, connection_id, external_key) DO UPDATE SET raw = EXCLUDED.raw, received_at = now()`;
  });
}

/**
 * Moves the connection's order cursor forward, never back, and never past our own now: one package that the channel dates wrong,
 * or its clock running ahead for a while, would let everything that comes after it pass unseen.
 */
export async function moveCursor(tenant: TenantContext, connectionId: string, to: Date | null): Promise<void> {
  if (to === null) return;
  const now = clock.now();
  const cursor = to < now ? to : now;
  await withTenant(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE connection SET orders_cursor = ${cursor}::timestamptz
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid
         AND (orders_cursor IS NULL OR orders_cursor < ${cursor}::timestamptz OR orders_cursor > ${now}::timestamptz)`,
  );
}

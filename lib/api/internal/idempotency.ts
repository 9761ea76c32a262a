import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError, isAppError } from "@/lib/core/errors";
import { Prisma } from "@/lib/db/generated/client";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type IdempotentRequest = { readonly key: string; readonly bodyHash: string };
export type StoredAnswer = { readonly status: number; readonly answer: unknown };

/** Until when a claim without an answer counts as "still running" for calls whose effect is not ours to roll back. */
const RUNNING_SECONDS = 120;
const KEPT_DAYS = 7;
/** So long a repeat waits for the first one to end, looking again and again, before it is told that it still runs. */
const PATIENCE_MS = 3_000;

/**
 * Runs `work` at most once for a key, whatever crashes: claim, effect and stored answer are one transaction. A repeat gets
 * the stored answer, also one that comes while the first still runs. Throws `idempotency_key_reused` for another body, and
 * `idempotency_key_in_use` when the first one runs for longer than three seconds.
 */
export async function onceInTransaction(
  tenant: TenantContext,
  request: IdempotentRequest,
  status: number,
  work: (tx: TenantTx) => Promise<unknown>,
): Promise<StoredAnswer> {
  return patiently(() =>
    withTenant(tenant, async (tx) => {
      const earlier = await claim(tx, tenant, request);
      if (earlier) return earlier;
      const answer = await work(tx);
      await storeAnswer(tx, tenant, request, status, answer);
      return { status, answer };
    }),
  );
}

/**
 * For calls that talk to the outside and cannot be rolled back: the claim is committed first, the answer stored after.
 * A failure frees the key. After a crash the key stays claimed for two minutes; then the same request may run again, so the
 * verb behind it must bear a repeat.
 */
export async function onceAround(
  tenant: TenantContext,
  request: IdempotentRequest,
  status: number,
  work: () => Promise<unknown>,
): Promise<StoredAnswer> {
  const earlier = await patiently(() => withTenant(tenant, (tx) => claim(tx, tenant, request)));
  if (earlier) return earlier;
  let answer: unknown;
  try {
    answer = await work();
  } catch (error) {
    await withTenant(tenant, (tx) =>
      tx.idempotencyKey.deleteMany({ where: { tenantId: tenant.tenantId, key: request.key, status: null } }),
    );
    throw error;
  }
  await withTenant(tenant, (tx) => storeAnswer(tx, tenant, request, status, answer));
  return { status, answer };
}

/** Waits without holding anything: no transaction, no connection. */
async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (let pause = 20; ; pause = Math.min(pause * 2, 320)) {
    try {
      return await attempt();
    } catch (error) {
      const isRunning = isAppError(error) && error.code === "idempotency_key_in_use";
      if (!isRunning || performance.now() + pause > until) throw error;
      await wait(pause);
    }
  }
}

/** The advisory lock tells "still running" apart from "done" without waiting for the other transaction. */
async function claim(tx: TenantTx, tenant: TenantContext, request: IdempotentRequest): Promise<StoredAnswer | null> {
  const claimed = await tx.$executeRaw`
    INSERT INTO idempotency_key AS k (tenant_id, key, body_hash)
    SELECT ${tenant.tenantId}::uuid, ${request.key}, ${request.bodyHash}
     WHERE pg_try_advisory_xact_lock(hashtextextended(${`idempotency:${tenant.tenantId}:${request.key}`}, 0))
    ON CONFLICT (tenant_id, key) DO UPDATE SET body_hash = EXCLUDED.body_hash, status = NULL, answer = NULL, created_at = now()
     WHERE k.created_at < now() - make_interval(days => ${KEPT_DAYS}::int)
        OR (k.status IS NULL AND k.body_hash = EXCLUDED.body_hash AND k.created_at < now() - make_interval(secs => ${RUNNING_SECONDS}::int))`;
  if (claimed === 1) return null;

  const found = await tx.idempotencyKey.findUnique({
    where: { tenantId_key: { tenantId: tenant.tenantId, key: request.key } },
    select: { bodyHash: true, status: true, answer: true },
  });
  if (found && found.bodyHash !== request.bodyHash) throw new AppError("idempotency_key_reused");
  if (!found || found.status === null) throw new AppError("idempotency_key_in_use", { retryAfterSeconds: 1 });
  return { status: found.status, answer: found.answer };
}

async function storeAnswer(
  tx: TenantTx,
  tenant: TenantContext,
  request: IdempotentRequest,
  status: number,
  answer: unknown,
): Promise<void> {
  await tx.idempotencyKey.updateMany({
    where: { tenantId: tenant.tenantId, key: request.key, bodyHash: request.bodyHash },
    data: { status, answer: answer === null ? Prisma.JsonNull : (answer as Prisma.InputJsonValue) },
  });
}

import "server-only";
import { AppError } from "@/lib/core/errors";
import { Prisma } from "@/lib/db/generated/client";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export type IdempotentRequest = { readonly key: string; readonly bodyHash: string };
export type StoredAnswer = { readonly status: number; readonly answer: unknown };

/** Until when a claim without an answer counts as "still running" for calls whose effect is not ours to roll back. */
const RUNNING_SECONDS = 120;
const KEPT_DAYS = 7;

/**
 * Runs `work` at most once for a key, whatever crashes: claim, effect and stored answer are one transaction. A repeat gets
 * the stored answer. Throws `idempotency_key_reused` for another body, `idempotency_key_in_use` while the first one runs.
 */
export async function onceInTransaction(
  tenant: TenantContext,
  request: IdempotentRequest,
  status: number,
  work: (tx: TenantTx) => Promise<unknown>,
): Promise<StoredAnswer> {
  return withTenant(tenant, async (tx) => {
    const earlier = await claim(tx, tenant, request);
    if (earlier) return earlier;
    const answer = await work(tx);
    await storeAnswer(tx, tenant, request, status, answer);
    return { status, answer };
  });
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
  const earlier = await withTenant(tenant, (tx) => claim(tx, tenant, request));
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
  if (!found || found.status === null) throw new AppError("idempotency_key_in_use");
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

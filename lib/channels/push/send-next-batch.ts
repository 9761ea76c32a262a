import "server-only";
import { type AppError, isAppError } from "@/lib/core/errors";
import { cutText } from "@/lib/core/storable";
import { withTenant } from "@/lib/db/with-tenant";
import { storeEvent } from "@/lib/outbox/store-event";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "../channel-registry";
import { openSession } from "../open-session";
import { type PreparedBatch, prepareBatch } from "./internal/prepare-batch";
import { takeBack } from "./internal/settle-batch";
import { pollDelaySeconds, retryDelaySeconds } from "./push-values";

/** How sure we are of a call that did not give a batch id: certainly not applied, or nobody knows. */
type Failure = { kind: "not_applied" | "refused" | "lost"; code: string; detail: string | null; delaySeconds: number };

export type SendOutcome = {
  state: "sent" | "settled" | "nothing" | "failed";
  /** Ask again at once with this many listings at most; 0 when there is nothing more to do now. */
  nextLimit: number;
  code?: string;
};

const READ_BACK_AFTER_SECONDS = 20;

/**
 * Sends the oldest due fields of a connection in one combined call and books what happened. The caller holds the flush
 * lease `token`; without it nothing is done. No transaction is open during the call. A call that the channel refuses as a
 * whole is halved until the one bad listing stands alone and is quarantined.
 */
export async function sendNextBatch(
  tenant: TenantContext,
  connectionId: string,
  token: string,
  limit?: number,
): Promise<SendOutcome> {
  const session = await openSession(tenant, connectionId, "background");
  const adapter = adapterFor(session.channel);
  const size = Math.min(limit ?? adapter.maxItemsPerPush, adapter.maxItemsPerPush);
  const prepared = await withTenant(tenant, async (tx) => {
    const renewed = await tx.$executeRaw`
      UPDATE connection SET flush_lease_until = clock_timestamp() + interval '75 seconds'
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid AND flush_lease_token = ${token}::uuid AND state = 'active' AND push_enabled`;
    return renewed === 1 ? prepareBatch(tx, tenant, connectionId, size) : null;
  });
  if (prepared === null) return { state: "nothing", nextLimit: 0 };
  if (prepared === "settled") return { state: "settled", nextLimit: size };
  try {
    const { externalBatchId } = await adapter.pushInventory(
      session,
      prepared.items.map((item) => item.outgoing),
    );
    await bookSent(tenant, connectionId, prepared, externalBatchId);
    return { state: "sent", nextLimit: prepared.isAll ? 0 : Math.min(size * 2, adapter.maxItemsPerPush) };
  } catch (error) {
    const failure = judgeFailure(error);
    return bookFailure(tenant, connectionId, prepared, failure);
  }
}

async function bookSent(
  tenant: TenantContext,
  connectionId: string,
  { batchId }: PreparedBatch,
  externalBatchId: string,
): Promise<void> {
  await withTenant(tenant, async (tx) => {
    await tx.$executeRaw`
      UPDATE push_batch SET state = 'sent', external_batch_id = ${externalBatchId}, sent_at = clock_timestamp(),
             next_poll_at = clock_timestamp() + make_interval(secs => ${pollDelaySeconds(0)}::float8)
       WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${batchId}::uuid AND state IN ('sending', 'lost')`;
    await tx.$executeRaw`UPDATE connection SET last_push_at = clock_timestamp() WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${connectionId}::uuid`;
    await storeEvent(tx, "channels/batches.sent", { tenantId: tenant.tenantId, connectionId });
  });
}

async function bookFailure(
  tenant: TenantContext,
  connectionId: string,
  prepared: PreparedBatch,
  failure: Failure,
): Promise<SendOutcome> {
  const count = prepared.items.length;
  await withTenant(tenant, async (tx) => {
    if (failure.kind === "lost") {
      await tx.$executeRaw`
        UPDATE push_batch SET state = 'lost', failure_code = ${failure.code}, sent_at = clock_timestamp(),
               next_poll_at = clock_timestamp() + make_interval(secs => ${READ_BACK_AFTER_SECONDS}::float8)
         WHERE tenant_id = ${tenant.tenantId}::uuid AND id = ${prepared.batchId}::uuid AND state = 'sending'`;
      await storeEvent(tx, "channels/batches.sent", { tenantId: tenant.tenantId, connectionId });
      return;
    }
    const alone = failure.kind === "refused" && count === 1;
    await takeBack(tx, tenant, prepared.batchId, {
      code: failure.code,
      detail: failure.detail,
      delaySeconds: failure.delaySeconds,
      quarantine: alone,
    });
  });
  if (failure.kind === "refused")
    return { state: "failed", code: failure.code, nextLimit: count === 1 ? 1 : Math.max(1, Math.floor(count / 2)) };
  return { state: "failed", code: failure.code, nextLimit: 0 };
}

/**
 * A 4xx is the channel's word that nothing was applied. Everything else after the request left may have been applied: it is
 * read back, never blindly repeated (an identical body within 15 minutes is refused by Trendyol, its documentation of
 * price-and-inventory). That very refusal means an earlier call may have arrived, so it is read back too.
 */
export function judgeFailure(error: unknown): Failure {
  if (!isAppError(error)) throw error;
  const detail = refusalText(error);
  switch (error.code) {
    case "channel_busy":
      return {
        kind: "not_applied",
        code: error.code,
        detail,
        delaySeconds: Number(error.facts.retryAfterSeconds ?? 10),
      };
    case "channel_unauthorised":
    case "channel_seller_unknown":
    case "channel_storefront_unknown":
    case "channel_blocked":
    case "connection_not_active":
      return { kind: "not_applied", code: error.code, detail, delaySeconds: retryDelaySeconds(3) };
    case "channel_rejected":
      if (isRepeatedBody(error)) return { kind: "lost", code: "channel_repeated_body", detail, delaySeconds: 0 };
      return { kind: "refused", code: error.code, detail, delaySeconds: 0 };
    default:
      // Nobody was there to take it (refused line, unknown host): there is nothing to read back.
      if (error.facts.mayHaveArrived === false)
        return { kind: "not_applied", code: error.code, detail, delaySeconds: retryDelaySeconds(1) };
      return { kind: "lost", code: error.code, detail, delaySeconds: 0 };
  }
}

function isRepeatedBody(error: AppError): boolean {
  return /duplicate\.request|15 dakika/i.test(refusalText(error) ?? "");
}

function refusalText(error: AppError): string | null {
  const parts = [error.facts.key, error.facts.message].filter((part): part is string => typeof part === "string");
  return parts.length > 0 ? cutText(parts.join(": "), 500) : null;
}

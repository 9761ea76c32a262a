import "server-only";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { claimFlush, releaseFlush } from "./flush-lease";
import { type SendOutcome, sendNextBatch } from "./send-next-batch";

/** One slice of a flush may take this long; the engine repeats slices until nothing is left. */
const SLICE_MS = 8_000;

export type FlushOutcome = { claimed: boolean; batches: number; more: boolean; code: string | null };

/**
 * Sends what is due for one connection, batch after batch, for at most some seconds. Exclusive per connection by a lease in
 * Postgres. `more` says that another slice is worth asking for at once.
 */
export async function flushConnection(tenant: TenantContext, connectionId: string): Promise<FlushOutcome> {
  const token = await claimFlush(tenant, connectionId);
  if (token === null) return { claimed: false, batches: 0, more: false, code: null };
  const started = performance.now();
  let batches = 0;
  let limit: number | undefined;
  try {
    for (;;) {
      const outcome: SendOutcome = await sendNextBatch(tenant, connectionId, token, limit);
      if (outcome.state === "sent") batches += 1;
      if (outcome.nextLimit === 0) return { claimed: true, batches, more: false, code: outcome.code ?? null };
      limit = outcome.nextLimit;
      if (performance.now() - started > SLICE_MS)
        return { claimed: true, batches, more: true, code: outcome.code ?? null };
    }
  } finally {
    await releaseFlush(tenant, connectionId, token);
  }
}

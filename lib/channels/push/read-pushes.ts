import "server-only";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PushField, PushState } from "./push-values";
import { readDesired } from "./read-desired";

/** One field of one listing, as the API and the screens show it. Values are canonical texts ("12", "189.90/249.90 RON"). */
export type PushView = {
  wanted: string | null;
  blocker: string | null;
  sent: string | null;
  confirmed: string | null;
  observed: string | null;
  state: PushState;
  failureCode: string | null;
  failureDetail: string | null;
  attempts: number;
  dirtyAt: Date | null;
  sentAt: Date | null;
  confirmedAt: Date | null;
  observedAt: Date | null;
  nextAttemptAt: Date | null;
};
export type ListingPushes = { stock: PushView; price: PushView };

type Row = {
  listingId: string;
  field: PushField;
  state: PushState;
  sentValue: string | null;
  confirmedValue: string | null;
  observedValue: string | null;
  failureCode: string | null;
  failureDetail: string | null;
  attempts: number;
  dirtyAt: Date | null;
  sentAt: Date | null;
  confirmedAt: Date | null;
  observedAt: Date | null;
  notBefore: Date;
};

/** Wanted, sent, confirmed and seen values of many listings, in two statements. Wanted is computed now by the push's own function. */
export async function readPushes(
  tx: TenantTx,
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<Map<string, ListingPushes>> {
  const desired = new Map((await readDesired(tx, tenant, listingIds)).map((one) => [one.listingId, one]));
  const rows = await tx.listingPush.findMany({
    where: { tenantId: tenant.tenantId, listingId: { in: [...listingIds] } },
  });
  const views = new Map<string, ListingPushes>();
  for (const row of rows as Row[]) {
    const one = desired.get(row.listingId);
    const wanted = row.field === "STOCK" ? one?.stock : one?.price;
    const entry = views.get(row.listingId) ?? { stock: emptyView(), price: emptyView() };
    entry[row.field === "STOCK" ? "stock" : "price"] = toView(row, wanted?.value ?? null, wanted?.blocker ?? null);
    views.set(row.listingId, entry);
  }
  return views;
}

function toView(row: Row, wanted: string | null, blocker: string | null): PushView {
  const waits = row.state === "retrying" || row.state === "dirty";
  return {
    wanted,
    blocker,
    sent: row.sentValue,
    confirmed: row.confirmedValue,
    observed: row.observedValue,
    state: row.state,
    failureCode: row.failureCode,
    failureDetail: row.failureDetail,
    attempts: row.attempts,
    dirtyAt: row.dirtyAt,
    sentAt: row.sentAt,
    confirmedAt: row.confirmedAt,
    observedAt: row.observedAt,
    nextAttemptAt: waits ? row.notBefore : null,
  };
}

function emptyView(): PushView {
  return {
    wanted: null,
    blocker: null,
    sent: null,
    confirmed: null,
    observed: null,
    state: "unknown",
    failureCode: null,
    failureDetail: null,
    attempts: 0,
    dirtyAt: null,
    sentAt: null,
    confirmedAt: null,
    observedAt: null,
    nextAttemptAt: null,
  };
}

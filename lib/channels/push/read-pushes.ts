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
  /** When the channel is asked next for the verdict on what was sent. */
  nextQuestionAt: Date | null;
  /** The answer to the sending got lost: what the channel shows will decide. */
  answerLost: boolean;
};
export type ListingPushes = { stock: PushView; price: PushView };

type Row = Omit<PushView, "wanted" | "blocker" | "nextAttemptAt"> & {
  listingId: string;
  field: PushField;
  notBefore: Date;
};

/** Wanted, sent, confirmed and seen values of many listings, in two statements. Wanted is computed now by the push's own function. */
export async function readPushes(
  tx: TenantTx,
  tenant: TenantContext,
  listingIds: readonly string[],
): Promise<Map<string, ListingPushes>> {
  const views = new Map<string, ListingPushes>();
  if (listingIds.length === 0) return views;
  const desired = new Map((await readDesired(tx, tenant, listingIds)).map((one) => [one.listingId, one]));
  const rows = await tx.$queryRaw<Row[]>`
    SELECT p.listing_id AS "listingId", p.field, p.state, p.sent_value AS sent, p.confirmed_value AS confirmed, p.observed_value AS observed,
           p.failure_code AS "failureCode", p.failure_detail AS "failureDetail", p.attempts, p.dirty_at AS "dirtyAt", p.sent_at AS "sentAt",
           p.confirmed_at AS "confirmedAt", p.observed_at AS "observedAt", p.not_before AS "notBefore", b.next_poll_at AS "nextQuestionAt",
           COALESCE(b.state = 'lost', false) AS "answerLost"
      FROM listing_push p
      LEFT JOIN push_batch b ON p.state = 'sent' AND b.tenant_id = p.tenant_id AND b.id = p.batch_id
     WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.listing_id = ANY (${[...listingIds]}::uuid[])`;
  for (const { listingId, field, notBefore, ...row } of rows) {
    const one = desired.get(listingId);
    const wanted = field === "STOCK" ? one?.stock : one?.price;
    const entry = views.get(listingId) ?? { stock: emptyView(), price: emptyView() };
    entry[field === "STOCK" ? "stock" : "price"] = {
      ...row,
      wanted: wanted?.value ?? null,
      blocker: wanted?.blocker ?? null,
      nextAttemptAt: row.state === "retrying" || row.state === "dirty" ? notBefore : null,
    };
    views.set(listingId, entry);
  }
  return views;
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
    nextQuestionAt: null,
    answerLost: false,
  };
}

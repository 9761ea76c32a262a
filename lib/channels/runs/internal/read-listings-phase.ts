import "server-only";
import { log } from "@/lib/core/log";
import { keepStatistics } from "../../listings/internal/keep-statistics";
import { storeListings } from "../../listings/internal/store-listings";
import type { PhaseContext, PhaseStep, RunPhaseHandler } from "./phase-types";
import { markMissing, rememberSeen } from "./seen-listings";

/** Reads one page of listings and stores it. Behind the last page of a full run, what was not seen is `missing`. */
export function readListingsPhase(kind: "approved" | "unapproved"): RunPhaseHandler {
  return async (context: PhaseContext): Promise<PhaseStep> => {
    const { adapter, session, cursor, tenant, connectionId, runId } = context;
    const isFull = cursor.since === null;
    if (isFull) await keepStatistics(tenant, cursor.pages);
    const readAt = new Date();
    const page = await adapter.readListings(session, {
      kind,
      modifiedSince: cursor.since === null ? null : new Date(cursor.since),
      cursor: cursor.at,
    });
    if (page.unreadable?.length) {
      log.warn({ connectionId, unreadable: page.unreadable.slice(0, 5) }, "listings that could not be read");
    }
    return {
      done: page.counted ?? page.items.length,
      total: page.total,
      next: page.next,
      seen: page.items.length,
      store: async (tx) => {
        await storeListings(tx, tenant, connectionId, page.items, { isApproved: kind === "approved", readAt });
        if (!isFull) return;
        await rememberSeen(tx, tenant, { connectionId, runId, page: cursor.pages, items: page.items });
        const isEnd = kind === "unapproved" && page.next === null;
        if (isEnd) await markMissing(tx, tenant, { connectionId, runId, startedAt: new Date(cursor.startedAt) });
      },
    };
  };
}

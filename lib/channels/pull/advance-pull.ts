import "server-only";
import { clock } from "@/lib/core/clock";
import { AppError, isAppError } from "@/lib/core/errors";
import { importPackages } from "@/lib/orders/import-packages";
import type { OrderSource } from "@/lib/orders/incoming-package";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelAdapter, ChannelCursor, ChannelSession, IncomingPackage, Page } from "../channel-port";
import { keepUnreadable } from "../internal/keep-unreadable";
import type { PullOutcome } from "../pull-orders";
import { moveCursor, readJob, writeJob } from "./pull-job";
import { type PullClaim, renewPull } from "./pull-lease";
import { jobFor, LONGEST_WINDOW_MS, OPEN_STATUSES, type PullJob, pullFrom } from "./pull-plan";

/** An idle connection's cursor follows this far behind, so that its window does not grow for ever. */
const IDLE_MS = 24 * 3_600_000;

export type PullContext = {
  tenant: TenantContext;
  session: ChannelSession;
  adapter: ChannelAdapter;
  source: OrderSource;
  claim: PullClaim;
  outcome: PullOutcome;
  /** `performance.now()` at which to stop and come back. */
  until: number;
};

/** Takes the pull on until everything is here or the time is over (`outcome.more`). Every page is stored before the cursor moves over it. */
export async function advancePull(context: PullContext): Promise<void> {
  const now = clock.now().getTime();
  const job = (await readJob(context.tenant, context.source.connectionId)) ?? jobFor(context.claim.ordersCursor, now);
  let cursor = context.claim.ordersCursor;
  if (job) {
    const isDone = job.mode === "first" ? await takeFirst(context, job) : await takeStream(context, job);
    if (!isDone) return;
    cursor = new Date(job.startedAt);
  }
  if (cursor) await takeWindows(context, pullFrom(cursor, context.source.connectionId, now), now);
}

/**
 * Ordinary windows, oldest first, with the cursor following each page. The last window reaches into the future: the channel's
 * clock may be ahead of ours, and the cursor lives in its time. With nothing new the cursor stays, but for a day behind us.
 */
async function takeWindows(context: PullContext, from: number, now: number): Promise<void> {
  const { adapter, session, tenant, source, claim } = context;
  for (let start = from; start === from || start < now; start += LONGEST_WINDOW_MS) {
    const end = start + LONGEST_WINDOW_MS;
    let at: ChannelCursor | null = null;
    do {
      const page: Page<IncomingPackage, ChannelCursor> = await adapter.readPackages(session, {
        modifiedFrom: new Date(start),
        modifiedTo: new Date(end),
        cursor: at,
      });
      await take(context, page);
      at = page.next;
      await moveCursor(tenant, source.connectionId, page.items.at(-1)?.modifiedAt ?? null);
      const idleSince = Math.min(end, now - IDLE_MS);
      if (at === null && (claim.ordersCursor?.getTime() ?? 0) < idleSince)
        await moveCursor(tenant, source.connectionId, new Date(idleSince));
      if (at !== null && isOver(context)) return;
    } while (at !== null);
    if (end < now && isOver(context)) return;
  }
}

/** The packages still to be sent of the last month, window by window; only then does the cursor begin. */
async function takeFirst(context: PullContext, job: PullJob): Promise<boolean> {
  return takeJob(context, job, (window) =>
    context.adapter.readPackages(context.session, {
      modifiedFrom: new Date(window.from),
      modifiedTo: new Date(window.from + LONGEST_WINDOW_MS),
      cursor: window.at,
      statuses: OPEN_STATUSES,
    }),
  );
}

/** What lies beyond the reach of windows, newest first; the cursor moves when all of it is here. */
async function takeStream(context: PullContext, job: PullJob): Promise<boolean> {
  return takeJob(context, job, (window) =>
    readStream(context.adapter, context.session, { ...window, end: Math.min(window.from + LONGEST_WINDOW_MS, job.to) }),
  );
}

async function takeJob(
  context: PullContext,
  job: PullJob,
  read: (window: { from: number; at: ChannelCursor | null }) => Promise<Page<IncomingPackage, ChannelCursor>>,
): Promise<boolean> {
  const { tenant, source } = context;
  let { from, at } = job;
  while (from < job.to) {
    const page = await read({ from, at });
    await take(context, page);
    at = page.next;
    if (at === null) from += LONGEST_WINDOW_MS;
    await writeJob(tenant, source.connectionId, { ...job, from, at });
    if (from < job.to && isOver(context)) return false;
  }
  await moveCursor(tenant, source.connectionId, new Date(job.startedAt));
  await writeJob(tenant, source.connectionId, null);
  return true;
}

/** A stream's cursor dies of age: then its window is read from its beginning, which changes nothing that is here already. */
async function readStream(
  adapter: ChannelAdapter,
  session: ChannelSession,
  window: { from: number; end: number; at: ChannelCursor | null },
): Promise<Page<IncomingPackage, ChannelCursor>> {
  const query = { modifiedFrom: new Date(window.from), modifiedTo: new Date(window.end) };
  try {
    return await adapter.streamPackages(session, { ...query, cursor: window.at });
  } catch (error) {
    if (window.at === null || !isAppError(error) || error.code !== "channel_rejected") throw error;
    return adapter.streamPackages(session, { ...query, cursor: null });
  }
}

async function take(context: PullContext, page: Page<IncomingPackage, ChannelCursor>): Promise<void> {
  const { tenant, source, claim, outcome } = context;
  if (page.items.length === 0 && !page.unreadable?.length) return;
  if (!(await renewPull(tenant, source.connectionId, claim.token))) {
    throw new AppError("channel_busy", { retryAfterSeconds: 5, by: "lease" });
  }
  if (page.unreadable?.length) await keepUnreadable(tenant, source.connectionId, page.unreadable);
  const done = await importPackages(tenant, source, page.items);
  outcome.packages += page.items.length;
  outcome.imported += done.imported;
  outcome.failed += done.failed.length + (page.unreadable?.length ?? 0);
}

function isOver(context: PullContext): boolean {
  if (performance.now() < context.until) return false;
  context.outcome.more = true;
  return true;
}

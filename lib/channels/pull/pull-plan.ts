import type { ChannelCursor } from "../channel-port";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The channel's windows are at most 14 days and reach 30 days back (reference 4.1); a little less, for clocks differ. */
export const LONGEST_WINDOW_MS = 13 * DAY;
export const WINDOW_REACH_MS = 29 * DAY;
/** The stream reaches three months. */
export const STREAM_REACH_MS = 88 * DAY;
const OVERLAP_MS = 10 * MINUTE;
const WIDE_OVERLAP_MS = 6 * HOUR;

/** Packages that are still to be sent: what a first pull takes. */
export const OPEN_STATUSES = ["awaiting", "created", "picking", "invoiced"];

/**
 * A job that goes on over several pulls, kept in the inbox: the first pull, or the stream after a long outage. Times are
 * epoch milliseconds.
 */
export type PullJob = {
  mode: "first" | "stream";
  /** When the job began: the ordinary pulls go on from here. */
  startedAt: number;
  /** What is left: from here … */
  from: number;
  /** … to here. */
  to: number;
  at: ChannelCursor | null;
};

/** The job that a connection's cursor asks for; null = ordinary windows are enough. */
export function jobFor(ordersCursor: Date | null, now: number): PullJob | null {
  if (ordersCursor === null) {
    return { mode: "first", startedAt: now, from: now - WINDOW_REACH_MS, to: now, at: null };
  }
  const from = ordersCursor.getTime() - OVERLAP_MS;
  if (from >= now - WINDOW_REACH_MS) return null;
  return {
    mode: "stream",
    startedAt: now - WINDOW_REACH_MS + HOUR,
    from: Math.max(from, now - STREAM_REACH_MS),
    to: now - WINDOW_REACH_MS + HOUR,
    at: null,
  };
}

/**
 * Where an ordinary pull begins. Once an hour, at a minute of its own, a connection reads six hours again: after an incident the channel
 * shows packages late and with their old dates.
 */
export function pullFrom(ordersCursor: Date, connectionId: string, now: number): number {
  const ownMinute = Number.parseInt(connectionId.slice(-4), 16) % 60;
  const isWide = new Date(now).getUTCMinutes() === ownMinute;
  const cursor = Math.min(ordersCursor.getTime(), now);
  return Math.max(cursor - (isWide ? WIDE_OVERLAP_MS : OVERLAP_MS), now - WINDOW_REACH_MS);
}

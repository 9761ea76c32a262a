import type { ConnectionView } from "@/lib/channels/connections/connection-types";

export type PulseHealth = "unauthorised" | "failing" | "paused" | "active";

/** Worst first: what needs a person stands above what mends itself. */
const WORST_FIRST: readonly PulseHealth[] = ["unauthorised", "failing", "paused", "active"];

export type WorstConnection = {
  id: string;
  name: string;
  health: PulseHealth;
  lastPullAt: Date | null;
  /** Moves with everything that the frame draws of it, except with the time of the last pull. */
  stamp: string;
};

/** The connection whose state stands in the frame: the worst, and of equals the oldest; stopped where the account does not sync, null while there is none. */
export function worstConnection(connections: readonly ConnectionView[], syncs: boolean): WorstConnection | null {
  const worst = connections.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
  if (!worst) return null;
  const { id, name } = worst;
  const { lastPullAt } = worst.health;
  // Nothing is pulled or sent by an account that stands, however well its connection is.
  const health = syncs ? healthOf(worst) : "paused";
  return { id, name, health, lastPullAt, stamp: [id, name, health, lastPullAt !== null].join() };
}

function rankOf(connection: ConnectionView): number {
  return WORST_FIRST.indexOf(healthOf(connection));
}

function healthOf({ state, health }: ConnectionView): PulseHealth {
  if (state !== "active") return state;
  return health.failingSince ? "failing" : "active";
}

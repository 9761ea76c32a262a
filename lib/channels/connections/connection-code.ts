const LONG_MS = 15 * 60_000;

export type ConnectionSituation = {
  /** Whether the account syncs at all: not after the trial, suspended or about to be deleted. */
  syncs: boolean;
  state: string;
  failingSince: Date | null;
  /** Values go out by themselves. */
  pushes: boolean;
  /** When a person first let them; null: never. */
  pushStartedAt: Date | null;
  /** Values on their way. */
  moving: number;
};

/**
 * The word of the vocabulary for how a connection is at a moment; a channel that is silent for over 15 minutes is worse. One whose
 * values never went out waits for a person to start it, one whose sending a person stopped says so, and none is up to date while
 * values are on their way.
 */
export function connectionCode(connection: ConnectionSituation, now: Date): string {
  const { syncs, state, failingSince, pushes, pushStartedAt, moving } = connection;
  if (!syncs) return "trial_over";
  if (state !== "active") return state;
  if (failingSince) return now.getTime() - failingSince.getTime() > LONG_MS ? "unreachable_long" : "unreachable";
  if (!pushes) return pushStartedAt === null ? "setup" : "stopped";
  return moving > 0 ? "syncing" : "active";
}

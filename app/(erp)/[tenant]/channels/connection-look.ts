import type { ConnectionView } from "@/lib/channels/connections/connection-types";

const LONG_MS = 15 * 60_000;

/**
 * The word of the vocabulary for how a connection is now; a channel that is silent for over 15 minutes is worse. One whose values
 * never went out waits for a person to start it, and none is up to date while values (`moving`) are on their way.
 */
export function connectionCode(
  { state, health, settings, pushStartedAt }: ConnectionView,
  now: Date,
  syncs: boolean,
  moving: number,
): string {
  if (!syncs) return "trial_over";
  if (state !== "active") return state;
  if (!health.failingSince) {
    if (settings.push && moving > 0) return "syncing";
    return settings.push || pushStartedAt !== null ? "active" : "setup";
  }
  return now.getTime() - health.failingSince.getTime() > LONG_MS ? "unreachable_long" : "unreachable";
}

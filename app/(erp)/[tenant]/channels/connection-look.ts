import { connectionCode as codeOf } from "@/lib/channels/connections/connection-code";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";

/** The word of the vocabulary for how a connection is now, with `moving` values on their way. */
export function connectionCode(
  { state, health, settings, pushStartedAt }: ConnectionView,
  now: Date,
  syncs: boolean,
  moving: number,
): string {
  const { failingSince } = health;
  return codeOf({ syncs, state, failingSince, pushes: settings.push, pushStartedAt, moving }, now);
}

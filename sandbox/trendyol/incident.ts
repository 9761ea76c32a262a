import type { World } from "../state/world";

/** Name of the counter that keeps when a running incident ends. */
export const INCIDENT_END = "incident-ends-at";

/** Hides every order from now on; with a duration it ends by itself. */
export function startIncident(world: World, durationMs: number | null): void {
  world.changeSettings({ incident: true });
  if (durationMs === null) return;
  const endsAt = world.now() + durationMs;
  world.counters.put(INCIDENT_END, endsAt);
  world.agenda.add(endsAt, "reveal", "incident");
}

/** Shows what was hidden, with its old dates and without a single webhook: clients have to read the window again. */
export function endIncident(world: World): void {
  world.changeSettings({ incident: false });
  world.counters.delete(INCIDENT_END);
  for (const one of [...world.packages.values.values()]) {
    if (one.hidden) world.packages.put(String(one.packageId), { ...one, hidden: false });
  }
}

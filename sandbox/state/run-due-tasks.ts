import { placeAutoOrder } from "../trendyol/auto-orders";
import { completeBatch, sweepBatches } from "../trendyol/batches";
import { deliverWebhook } from "../trendyol/deliver-webhook";
import { endIncident, INCIDENT_END } from "../trendyol/incident";
import { sweepBodies } from "../trendyol/inventory";
import { stepPackage } from "../trendyol/package-steps";
import { appearSuccessors } from "../trendyol/replace-package";
import type { Task, TaskKind } from "./agenda";
import type { World } from "./world";

const SWEEP_EVERY = 3_600_000;

/** Does everything that is due, in the order in which it was due. Returns how much was done. */
export function runDueTasks(world: World): number {
  let done = 0;
  for (let task = world.agenda.takeDue(world.clock.reach()); task; task = world.agenda.takeDue(world.clock.reach())) {
    const due = task;
    world.clock.standAt(due.at, () => runOne(world, due));
    done += 1;
  }
  if (done > 0) world.store.flush();
  return done;
}

/** Puts everything that the stored state still has to do on the agenda. Used at start and after a reset. */
export function planAgenda(world: World): void {
  world.agenda.clear();
  for (const batch of world.batches.values.values())
    if (!batch.isDone) world.agenda.add(batch.readyAt, "batch", batch.id);
  for (const one of world.packages.values.values())
    if (one.next) world.agenda.add(one.next.at, "package", String(one.packageId));
  for (const plan of world.successors.values.values()) world.agenda.add(plan.at, "successors", plan.id);
  for (const delivery of world.deliveries.values.values()) world.agenda.add(delivery.at, "webhook", delivery.id);
  for (const [sellerId, seconds] of Object.entries(world.settings.autoOrders)) {
    world.agenda.add(world.now() + seconds * 1000, "auto-order", sellerId);
  }
  const incidentEnds = world.counters.get(INCIDENT_END);
  if (incidentEnds !== undefined) world.agenda.add(incidentEnds, "reveal", "incident");
  world.agenda.add(world.now() + SWEEP_EVERY, "sweep", "all");
}

const HANDLERS: Record<TaskKind, (world: World, key: string) => void> = {
  batch: completeBatch,
  package: stepPackage,
  successors: appearSuccessors,
  webhook: deliverWebhook,
  "auto-order": placeAutoOrder,
  reveal: endIncident,
  sweep,
};

/** One task that fails must not stop the clock of the whole world. */
function runOne(world: World, task: Task): void {
  try {
    HANDLERS[task.kind](world, task.key);
  } catch (error) {
    process.stderr.write(
      `Sandbox task ${task.kind} ${task.key} failed: ${error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
}

function sweep(world: World): void {
  sweepBatches(world);
  sweepBodies(world);
  world.agenda.add(world.now() + SWEEP_EVERY, "sweep", "all");
}

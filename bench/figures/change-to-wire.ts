import { readFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { BenchFigure, BenchRow } from "../bench-types";
import { type RunningApp, startApp } from "../start-app";
import { percentile } from "../statistics";
import { type Change, changeStock } from "../wire/change-stock";
import { seedSellers } from "../wire/seed-sellers";
import { type Sighting, type WireLog, watchWire } from "../wire/watch-wire";

const LATENCY_MS = 200;
/** As a shop of the sandbox has. The second of two quick changes of one product waits for the verdict on the first (decision 0005). */
const PRODUCTS = 300;
const PATIENCE_SECONDS = 120;
const PARTS = ["app", "engine", "sandbox"] as const;

/**
 * Stock changes through the API until they arrive at the channel: real app, engine and sandbox, whose answers take 200 ms. What the
 * channel saw is read from its own log of requests.
 */
export const figure: BenchFigure = {
  name: "change-to-wire",
  async run(world) {
    const size = world.quick ? { sellers: 20, products: PRODUCTS } : { sellers: 100, products: PRODUCTS };
    const pace = world.quick ? { perSecond: 10, seconds: 40 } : { perSecond: 50, seconds: 300 };
    const app = await startApp(world, { engineDatabase: "bench_wire_engine", sandboxLatencyMs: LATENCY_MS });
    try {
      world.say(`seeding ${size.sellers} sellers`);
      const sellers = await seedSellers(world, app.controlUrl, size);
      await warmUp(app, sellers);
      const wire = await watchWire(app.controlUrl);
      const before = await processorSeconds(app);
      world.say(`${pace.perSecond} changes a second for ${pace.seconds} s`);
      const changes = await changeStock(app.url, sellers, { ...pace, firstValue: 1000 });
      const used = (await processorSeconds(app)).map((seconds, at) => (seconds - before[at]!) / pace.seconds);
      await untilAllArrived(changes, wire);
      await wire.stop();
      return rowsOf(changes, wire, size.sellers, used);
    } finally {
      await app.stop();
    }
  },
};

/** Every function once, so that nothing is compiled within the measured time. */
async function warmUp(app: RunningApp, sellers: Awaited<ReturnType<typeof seedSellers>>): Promise<void> {
  await changeStock(app.url, sellers.slice(0, 4), { perSecond: 5, seconds: 4, firstValue: 11 });
  await pause(12_000);
}

async function untilAllArrived(changes: readonly Change[], wire: WireLog): Promise<void> {
  const last = new Map(changes.map(({ barcode, value }) => [barcode, value]));
  const end = Date.now() + PATIENCE_SECONDS * 1000;
  const hasAll = () => [...last].every(([barcode, value]) => arrival(wire.sightings.get(barcode), value) !== null);
  while (!hasAll() && Date.now() < end) await pause(500);
}

/** When a value, or a newer one of the same product, was first seen. */
function arrival(sightings: readonly Sighting[] | undefined, value: number): number | null {
  return sightings?.find(({ quantity }) => quantity >= value)?.at ?? null;
}

function rowsOf(changes: readonly Change[], wire: WireLog, sellers: number, used: number[]): BenchRow[] {
  const waits = changes.map(({ barcode, value, at }) => {
    const seen = arrival(wire.sightings.get(barcode), value);
    return seen === null ? Number.POSITIVE_INFINITY : Math.max(0, seen - at) / 1000;
  });
  const [p50, p95, worst] = [percentile(waits, 0.5), percentile(waits, 0.95), Math.max(...waits)];
  const stale = [...wire.sightings.values()].reduce((sum, seen) => sum + countFalls(seen), 0);
  const row = (figure: string, ours: string, aim: string, met: boolean | null): BenchRow => ({
    figure,
    ours,
    bare: "",
    ratio: "",
    aim,
    met,
  });
  const most = (kind: string) => wire.perMinute.get(kind) ?? 0;
  return [
    row(`change → wire, ${sellers} tenants, ${changes.length} changes: half within`, seconds(p50), "≤ 5 s", p50 <= 5),
    row("  95 % within", seconds(p95), "≤ 15 s", p95 <= 15),
    row("  all within", seconds(worst), "≤ 60 s", worst <= 60),
    row("  an older value after a newer one", String(stale), "0", stale === 0),
    row("  refused by the channel's limits (429)", String(wire.refused), "0", wire.refused === 0),
    row(
      "  most calls of one seller in a minute: orders, pushes, reads",
      `${most("orders")}, ${most("pushes")}, ${most("reads")}`,
      "≤ 30, 350, 1000",
      most("orders") <= 30 && most("pushes") <= 350 && most("reads") <= 1000,
    ),
    row("  calls in all, pushes among them", `${wire.calls}, ${wire.pushes}`, "shown", null),
    row("  processors used: app, engine, sandbox", used.map((share) => share.toFixed(2)).join(", "), "shown", null),
  ];
}

function countFalls(seen: readonly Sighting[]): number {
  return seen.filter(({ quantity }, at) => at > 0 && quantity < seen[at - 1]!.quantity).length;
}

const seconds = (value: number): string => (Number.isFinite(value) ? `${value.toFixed(1)} s` : "never");

/** Processor time of each part since its start, from the system's own books; zeros where it keeps none. */
async function processorSeconds(app: RunningApp): Promise<number[]> {
  return Promise.all(
    PARTS.map(async (part) => {
      const books = await readFile(`/proc/${app.pidOf(part)}/stat`, "utf8").catch(() => "");
      const fields = books.slice(books.lastIndexOf(")") + 2).split(" ");
      return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
    }),
  );
}

import { listConnectionsToFlush, listConnectionsToPoll } from "../../lib/channels/push/list-due-connections";
import { relayOutbox } from "../../lib/outbox/relay-outbox";
import type { BenchFigure, BenchWorld } from "../bench-types";
import { median, milliseconds } from "../statistics";

const AIM_MS = 50;

/**
 * A minute in which nothing changed, with 1,000 tenants of 1,000 listings each: what the fan-outs and the relay ask of the
 * database, as the database itself measures it.
 */
export const figure: BenchFigure = {
  name: "idle-minute",
  async run(world) {
    const tenants = world.quick ? 50 : 1000;
    await seed(world, tenants);
    await world.owner.query("CREATE EXTENSION IF NOT EXISTS pg_stat_statements").catch(() => undefined);
    const rounds = world.quick ? 1 : 3;
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      ours.push(await busyMilliseconds(world, idleMinute));
      const started = performance.now();
      await world.owner.query(
        "SELECT 1 FROM listing_push WHERE state IN ('dirty', 'retrying') AND not_before <= now() LIMIT 1",
      );
      await world.owner.query("SELECT id FROM connection WHERE state = 'active' AND push_enabled");
      bare.push(performance.now() - started);
    }
    const value = median(ours);
    return [
      {
        figure: `idle minute, ${tenants} tenants × 1,000 listings: database time`,
        ours: milliseconds(value),
        bare: milliseconds(median(bare)),
        ratio: "",
        aim: "< 50 ms, no call",
        met: value < AIM_MS,
      },
    ];
  },
};

/** What a minute asks: one flush fan-out, one batch sweep, 120 looks of the relay. Nothing may be found. */
async function idleMinute(): Promise<void> {
  const flush = await listConnectionsToFlush();
  const poll = await listConnectionsToPoll();
  let sent = 0;
  for (let look = 0; look < 120; look++) sent += await relayOutbox(async () => undefined);
  if (flush.length + poll.length + sent > 0) throw new Error("an idle minute found work");
}

/** Time that sessions of the application spent active, from Postgres' own statistics of the database. */
async function busyMilliseconds(world: BenchWorld, work: () => Promise<void>): Promise<number> {
  const read = async () => {
    await world.owner.query("SELECT pg_stat_clear_snapshot()");
    const { rows } = await world.owner.query(
      "SELECT active_time FROM pg_stat_database WHERE datname = current_database()",
    );
    return Number(rows[0].active_time);
  };
  // Sessions report their times at most once a second, when they become idle.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const before = await read();
  await work();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return (await read()) - before;
}

async function seed({ owner, say }: BenchWorld, tenants: number): Promise<void> {
  say(`seeding ${tenants} tenants × 1,000 listings`);
  await owner.query(`
    INSERT INTO tenant (id, slug, name, trial_ends_at) SELECT uuidv7(), 't' || n, 'Tenant ' || n, now() + interval '15 days' FROM generate_series(1, ${tenants}) n;
    INSERT INTO warehouse (tenant_id, id, code, name) SELECT id, uuidv7(), 'DP', 'Depozit' FROM tenant;
    INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, price_warehouse_id, order_warehouse_id, push_enabled)
      SELECT tenant_id, uuidv7(), 'trendyol', 'Trendyol', 'RO', '1', '', id, id, true FROM warehouse;
    SET session_replication_role = replica;
    INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, title, channel_status, image_urls)
      SELECT c.tenant_id, uuidv7(), c.id, n::text, n::text, 'Produs ' || n, 'on_sale', '{}' FROM connection c, generate_series(1, 1000) n;
    INSERT INTO listing_push (tenant_id, listing_id, field, connection_id, state, belief_known)
      SELECT tenant_id, id, f, connection_id, 'clean', true FROM listing, (VALUES ('STOCK'), ('PRICE')) v (f);
    SET session_replication_role = DEFAULT;`);
  await owner.query("VACUUM ANALYZE");
}

import { sealedKeys } from "../../lib/channels/testing/sealed-keys";
import { newId } from "../../lib/core/ids";
import { createTenant } from "../../lib/tenancy/create-tenant";
import { withBareClients } from "../bare-clients";
import type { BenchFigure, BenchRow, BenchWorld } from "../bench-types";
import { startSandboxProcess, tellSandbox } from "../start-sandbox-process";
import { median, percent, perSecond } from "../statistics";
import { runSyncProcess, type SyncTook } from "../sync/run-sync-process";

const BARE_AT_ONCE = 1000;
const GROWTH = 1.25;
/** Rows that say how far a run is, which calls were made, and what is to be done next; everything else is data. */
const BOOKS = ["sync_run", "inbound_event", "channel_call", "rate_budget", "outbox_event", "connection"];

type Shop = { tenantId: string; connectionId: string };

/**
 * The first reading of a seller's whole catalogue (category tree, listings, attributes, addresses of pictures), in a process of its own,
 * beside the same listings written by plain SQL, a thousand at a time. Memory must not grow with the catalogue, and a second reading
 * must write no data. The channel's limits are off on both sides; pictures are noted and not fetched.
 */
export const figure: BenchFigure = {
  name: "initial-sync",
  async run(world) {
    const [small, large] = world.quick ? [2000, 10_000] : [10_000, 100_000];
    const sandbox = await startSandboxProcess(world);
    try {
      await tellSandbox(sandbox.controlUrl, "settings", { limits: { enabled: false } });
      await world.owner.query(OFF);
      const rounds = world.quick ? 1 : 3;
      const first = await measure(world, sandbox, small, rounds);
      const second = await measure(world, sandbox, large, 1);
      return [...rowsOf(small, first), ...rowsOf(large, second), ...memoryRow(first, second, small, large)];
    } finally {
      await sandbox.stop();
    }
  },
};

const OFF = `
CREATE OR REPLACE FUNCTION take_budget(p_key text, p_rate double precision, p_burst int, p_keep int) RETURNS double precision LANGUAGE sql AS 'SELECT 0::double precision';
CREATE FUNCTION bench_no_picture() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.state := 'ready'; RETURN NEW; END $$;
CREATE TRIGGER bench_no_picture BEFORE INSERT ON image_file FOR EACH ROW EXECUTE FUNCTION bench_no_picture();`;

type Measured = {
  ours: SyncTook[];
  again: SyncTook;
  bare: number[];
  listings: number;
  rewritten: number;
  books: number;
};

async function measure(
  world: BenchWorld,
  sandbox: { trendyolUrl: string; controlUrl: string },
  size: number,
  rounds: number,
): Promise<Measured> {
  const ours: SyncTook[] = [];
  const bare: number[] = [];
  let shop: Shop | null = null;
  let listings = 0;
  for (let round = 0; round < rounds; round++) {
    world.say(`${size} products, round ${round + 1}`);
    shop = await aSeller(world, sandbox.controlUrl, size, round);
    const took = await runSyncProcess(sandbox.trendyolUrl, shop);
    listings = await countListings(world, shop);
    if (took.state !== "completed" || listings !== size) {
      throw new Error(`the sync is ${took.state} with ${listings} of ${size} listings`);
    }
    ours.push(took);
    bare.push(await bareRate(world, shop));
  }
  const before = await readWrites(world);
  const again = await runSyncProcess(sandbox.trendyolUrl, shop!);
  const after = await readWrites(world);
  const written = (isBook: boolean) =>
    [...after].reduce(
      (sum, [table, count]) => (BOOKS.includes(table) === isBook ? sum + count - (before.get(table) ?? 0) : sum),
      0,
    );
  return { ours, again, bare, listings, rewritten: written(false), books: written(true) };
}

function rowsOf(size: number, { ours, again, bare, listings, rewritten, books }: Measured): BenchRow[] {
  const rate = median(ours.map(({ seconds }) => listings / seconds));
  return [
    {
      figure: `initial sync of ${size} products`,
      ours: `${perSecond(rate)}, ${median(ours.map(({ seconds }) => seconds)).toFixed(1)} s`,
      bare: perSecond(median(bare)),
      ratio: percent(rate / median(bare)),
      aim: "shown",
      met: null,
    },
    {
      figure: "  a second one: rows of data written (rows of the books)",
      ours: `${rewritten} (${books}), ${again.seconds.toFixed(1)} s`,
      bare: "",
      ratio: "",
      aim: "0",
      met: rewritten === 0,
    },
  ];
}

function memoryRow(first: Measured, second: Measured, small: number, large: number): BenchRow[] {
  const peak = ({ ours }: Measured) => median(ours.map(({ peakMb }) => peakMb));
  const share = peak(second) / peak(first);
  return [
    {
      figure: `initial sync: most memory with ${small} / with ${large} products`,
      ours: `${Math.round(peak(first))} MB / ${Math.round(peak(second))} MB`,
      bare: "",
      ratio: percent(share),
      aim: `≤ ${percent(GROWTH)}`,
      met: share <= GROWTH,
    },
  ];
}

async function aSeller(world: BenchWorld, controlUrl: string, size: number, round: number): Promise<Shop> {
  const sellerId = 6000 + (size > 10_000 ? 500 : 0) + (size > 5000 ? 50 : 0) + round;
  const keys = { sellerId: String(sellerId), apiKey: `key-${sellerId}`, apiSecret: `secret-${sellerId}` };
  await tellSandbox(controlUrl, "sellers", { ...keys, sellerId, products: size });
  const { tenant } = await createTenant({
    name: `Sync ${sellerId}`,
    owner: { email: `${sellerId}@marfa.test`, name: "Bench", passwordHash: "none", locale: "ro" },
  });
  const { tenantId } = tenant;
  const connectionId = newId();
  await world.owner.query("UPDATE tenant SET activated_at = now() WHERE id = $1", [tenantId]);
  await world.owner.query(
    `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, push_enabled)
     VALUES ($1, $2, 'trendyol', 'Trendyol', 'RO', $3, $4, false)`,
    [tenantId, connectionId, keys.sellerId, sealedKeys(keys, connectionId)],
  );
  return { tenantId, connectionId };
}

async function countListings({ owner }: BenchWorld, { connectionId }: Shop): Promise<number> {
  const { rows } = await owner.query("SELECT count(*)::int AS n FROM listing WHERE connection_id = $1", [connectionId]);
  return rows[0].n;
}

/** The same listings for a second connection of the tenant, under the same policies and triggers, from plain statements of a thousand. */
async function bareRate(world: BenchWorld, { tenantId, connectionId }: Shop): Promise<number> {
  const copyId = newId();
  await world.owner.query(
    `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, push_enabled)
     VALUES ($1, $2, 'trendyol', 'Bare', 'RO', 'bare', '', false)`,
    [tenantId, copyId],
  );
  const { rows: pages } = await world.owner.query(
    `SELECT json_agg(l || jsonb_build_object('id', uuidv7(), 'connection_id', $2::uuid))::text AS page, count(*)::int AS size
       FROM (SELECT to_jsonb(l) AS l, (row_number() OVER (ORDER BY l.external_id) - 1) / ${BARE_AT_ONCE} AS page FROM listing l WHERE connection_id = $1) p
      GROUP BY p.page ORDER BY p.page`,
    [connectionId, copyId],
  );
  return withBareClients(world.appUrl, 1, async ([client]) => {
    const started = performance.now();
    for (const { page } of pages) {
      await client!.query("BEGIN");
      await client!.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
      await client!.query("INSERT INTO listing SELECT * FROM jsonb_populate_recordset(NULL::listing, $1::jsonb)", [
        page,
      ]);
      await client!.query("COMMIT");
    }
    return pages.reduce((sum, { size }) => sum + size, 0) / ((performance.now() - started) / 1000);
  });
}

/** Rows written to each table so far, as the database counts them. */
async function readWrites({ owner }: BenchWorld): Promise<Map<string, number>> {
  // Sessions report what they counted at most once a second, and when they end.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await owner.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await owner.query(
    "SELECT relname AS table, (n_tup_ins + n_tup_upd + n_tup_del)::int AS count FROM pg_stat_user_tables WHERE schemaname = 'public'",
  );
  return new Map(rows.map((row) => [row.table, row.count]));
}

import { flushConnection } from "../../lib/channels/push/flush-connection";
import { pollBatches } from "../../lib/channels/push/poll-batches";
import { sealedKeys } from "../../lib/channels/testing/sealed-keys";
import { env } from "../../lib/core/env";
import { newId } from "../../lib/core/ids";
import { tenantForJob } from "../../lib/tenancy/tenant-for-job";
import { startSandbox } from "../../sandbox/start-sandbox";
import type { BenchFigure, BenchWorld } from "../bench-types";
import { median, milliseconds, percent } from "../statistics";

/** 10,000 dirty listings (stock and price) of one seller: calls, time to the last confirmation, memory of this process. */
export const figure: BenchFigure = {
  name: "flush-10000",
  async run(world) {
    const count = world.quick ? 2000 : 10_000;
    const rounds = world.quick ? 1 : 3;
    const sandbox = await startSandbox({ latencyMs: 0 });
    env.TRENDYOL_BASE_URL = `${sandbox.apiUrl}/integration`;
    sandbox.control.changeSettings({ limits: { enabled: false }, batchDelayMs: { min: 0, max: 0 } });
    const keys = { sellerId: "7001", apiKey: "bench-key", apiSecret: "bench-secret" };
    sandbox.control.seedSeller({ ...keys, sellerId: 7001, products: count });
    const { tenantId, connectionId } = await seed(world, keys, await readBarcodes(keys, count));
    const tenant = await tenantForJob(tenantId, "bench");
    const ours: number[] = [];
    const bare: number[] = [];
    let calls = 0;
    let combined = true;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().rss);
    }, 50);
    const base = process.memoryUsage().rss;
    for (let round = 0; round < rounds; round++) {
      await makeDirty(world, round);
      sandbox.control.clearRequests();
      const started = performance.now();
      while ((await flushConnection(tenant, connectionId)).more);
      await confirmAll(tenant, connectionId);
      ours.push(performance.now() - started);
      const pushes = sandbox.control
        .requests()
        .filter((one) => one.method === "POST" && one.path.includes("price-and-inventory"));
      calls = pushes.length;
      combined &&= await isCombined(world);
      bare.push(await bareWrites(world));
    }
    clearInterval(watch);
    await sandbox.stop();
    const expected = Math.ceil(count / 1000);
    return [
      {
        figure: `flush of ${count} dirty listings: calls`,
        ours: String(calls),
        bare: "",
        ratio: "",
        aim: `= ${expected}`,
        met: calls === expected,
      },
      {
        figure: "  stock and price of one listing in the same item",
        ours: combined ? "yes" : "no",
        bare: "",
        ratio: "",
        aim: "yes",
        met: combined,
      },
      {
        figure: "  time to the last confirmation",
        ours: milliseconds(median(ours)),
        bare: milliseconds(median(bare)),
        ratio: percent(median(bare) / median(ours)),
        aim: "shown",
        met: null,
      },
      {
        figure: "  memory above the start",
        ours: `${Math.round((peak - base) / 1048576)} MB`,
        bare: "",
        ratio: "",
        aim: "shown",
        met: null,
      },
    ];
  },
};

/** Asks when the batches are due, as the confirming function does. */
async function confirmAll(tenant: Awaited<ReturnType<typeof tenantForJob>>, connectionId: string): Promise<void> {
  for (;;) {
    const left = await pollBatches(tenant, connectionId);
    if (left.nextInSeconds === null) return;
    await new Promise((resolve) => setTimeout(resolve, (left.nextInSeconds ?? 0) * 1000));
  }
}

async function readBarcodes(
  keys: { sellerId: string; apiKey: string; apiSecret: string },
  count: number,
): Promise<string[]> {
  const barcodes = new Set<string>();
  let token: string | null = null;
  for (let page = 0; barcodes.size < count; page++) {
    const query: string = token ? `nextPageToken=${encodeURIComponent(token)}` : `page=${page}`;
    const answer = await fetch(
      `${env.TRENDYOL_BASE_URL}/product/sellers/${keys.sellerId}/products/approved/inventory-and-price?size=100&${query}`,
      {
        headers: {
          authorization: `Basic ${Buffer.from(`${keys.apiKey}:${keys.apiSecret}`).toString("base64")}`,
          "user-agent": `${keys.sellerId} - SelfIntegration`,
          storefrontcode: "RO",
        },
      },
    );
    const body = (await answer.json()) as {
      content: { variants: { barcode: string }[] }[];
      nextPageToken: string | null;
    };
    if (body.content.length === 0) break;
    for (const content of body.content) for (const variant of content.variants) barcodes.add(variant.barcode);
    token = body.nextPageToken;
  }
  return [...barcodes].slice(0, count);
}

async function seed(
  { owner }: BenchWorld,
  keys: { sellerId: string; apiKey: string; apiSecret: string },
  barcodes: string[],
) {
  const [tenantId, connectionId, warehouseId] = [newId(), newId(), newId()];
  await owner.query(
    "INSERT INTO tenant (id, slug, name, trial_ends_at) VALUES ($1, 'bench', 'Bench', now() + interval '15 days')",
    [tenantId],
  );
  await owner.query("INSERT INTO warehouse (tenant_id, id, code, name) VALUES ($1, $2, 'DP', 'Depozit')", [
    tenantId,
    warehouseId,
  ]);
  await owner.query(
    `INSERT INTO connection (tenant_id, id, channel, name, storefront, external_seller_id, credentials, price_warehouse_id, order_warehouse_id, push_enabled)
     VALUES ($1, $2, 'trendyol', 'Trendyol', 'RO', $3, $4, $5, $5, true)`,
    [tenantId, connectionId, keys.sellerId, sealedKeys(keys, connectionId), warehouseId],
  );
  await owner.query("INSERT INTO connection_warehouse (tenant_id, connection_id, warehouse_id) VALUES ($1, $2, $3)", [
    tenantId,
    connectionId,
    warehouseId,
  ]);
  await owner.query(
    "INSERT INTO product (tenant_id, id, name, vat_rate) SELECT $1, uuidv7(), b, 21 FROM unnest($2::text[]) b",
    [tenantId, barcodes],
  );
  await owner.query(
    `INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, title, channel_status, image_urls, product_id, link_state)
     SELECT tenant_id, uuidv7(), $2, name, name, name, 'on_sale', '{}', id, 'linked' FROM product WHERE tenant_id = $1`,
    [tenantId, connectionId],
  );
  return { tenantId, connectionId };
}

/** A new stock and a new price for every product, written as a seller's import would: through the ledger and the price table. */
async function makeDirty({ owner }: BenchWorld, round: number): Promise<void> {
  await owner.query(`INSERT INTO stock_movement (tenant_id, product_id, warehouse_id, kind, reason, quantity, actor_kind, idempotency_key)
    SELECT p.tenant_id, p.id, w.id, 'adjustment', 'correction', 5, 'system', p.id || '-${round}' FROM product p, warehouse w`);
  await owner.query(`INSERT INTO price (tenant_id, warehouse_id, product_id, gross, list_gross) SELECT p.tenant_id, w.id, p.id, ${1000 + round}, ${2000 + round} FROM product p, warehouse w
    ON CONFLICT (tenant_id, warehouse_id, product_id) DO UPDATE SET gross = EXCLUDED.gross, list_gross = EXCLUDED.list_gross`);
}

async function isCombined({ owner }: BenchWorld): Promise<boolean> {
  const { rows } = await owner.query(
    "SELECT count(*)::int AS alone FROM push_item WHERE stock_value IS NULL OR price_value IS NULL",
  );
  return rows[0].alone === 0;
}

/** The bookkeeping alone, in bare SQL: mark sent, store the items, mark confirmed, 1,000 at a time. */
async function bareWrites({ owner }: BenchWorld): Promise<number> {
  const started = performance.now();
  await owner.query(
    "CREATE TEMP TABLE IF NOT EXISTS bare_push AS SELECT * FROM listing_push WHERE false; CREATE TEMP TABLE IF NOT EXISTS bare_item (listing_id uuid, stock text, price text)",
  );
  await owner.query("TRUNCATE bare_push; TRUNCATE bare_item; INSERT INTO bare_push SELECT * FROM listing_push");
  const { rows } = await owner.query("SELECT DISTINCT listing_id FROM bare_push ORDER BY 1");
  await owner.query("CREATE INDEX IF NOT EXISTS bare_push_key ON bare_push (listing_id)");
  for (let from = 0; from < rows.length; from += 1000) {
    const ids = rows.slice(from, from + 1000).map((row) => row.listing_id);
    await owner.query("UPDATE bare_push SET state = 'sent', sent_version = dirty_version WHERE listing_id = ANY ($1)", [
      ids,
    ]);
    await owner.query("INSERT INTO bare_item SELECT id, '5', '1' FROM unnest($1::uuid[]) id", [ids]);
    await owner.query(
      "UPDATE bare_push SET state = 'clean', confirmed_version = sent_version WHERE listing_id = ANY ($1)",
      [ids],
    );
  }
  return performance.now() - started;
}

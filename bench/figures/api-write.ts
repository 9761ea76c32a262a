import { Agent, request } from "undici";
import { newId } from "../../lib/core/ids";
import { aShopWithStock, type Shop } from "../../lib/orders/testing/a-shop-with-stock";
import { createApiKey } from "../../lib/tenancy/create-api-key";
import { withBareClients } from "../bare-clients";
import type { BenchFigure, BenchWorld } from "../bench-types";
import { startApp } from "../start-app";
import { median, milliseconds, percent, percentile, perSecond, ratePerSecond } from "../statistics";

const CLIENTS = 4;
const PRODUCTS = 2000;

/**
 * A stock adjustment of three lines through the API of the built app (HTTP, key, budget, permission, schemas, idempotency), four clients,
 * beside the same writes as fifteen plain statements. Behind both work the same triggers: level, coverage, dirty marks.
 */
export const figure: BenchFigure = {
  name: "api-write",
  async run(world) {
    const shop = await aShopWithStock(
      Object.fromEntries(Array.from({ length: PRODUCTS }, (_, at) => [`B${at}`, 1_000_000])),
    );
    // The channel is left out on both sides: its traffic is a figure of its own.
    await world.owner.query("UPDATE connection SET state = 'paused'");
    await world.owner.query("UPDATE tenant SET activated_at = now()");
    const { key } = await createApiKey(shop.tenant, { name: "bench" });
    const app = await startApp(world, { engineDatabase: "bench_api_write_engine" });
    const agent = new Agent({ connections: CLIENTS, pipelining: 1 });
    try {
      const calls = world.quick ? 400 : 2000;
      const rounds = world.quick ? 1 : 3;
      const call = (took: number[]) => adjust(agent, app.url, key, shop, took);
      await ratePerSecond(200, CLIENTS, () => call([]));
      await bareRate(world, shop, 100);
      await world.owner.query("ANALYZE");
      const ours: number[] = [];
      const bare: number[] = [];
      const took: number[] = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(await ratePerSecond(calls, CLIENTS, () => call(took)));
        bare.push(await bareRate(world, shop, calls));
      }
      const share = median(ours) / median(bare);
      const p95 = percentile(took, 0.95);
      return [
        {
          figure: `API write: adjustment of 3 lines, ${CLIENTS} clients`,
          ours: perSecond(median(ours)),
          bare: `${perSecond(median(bare))} (15 statements)`,
          ratio: percent(share),
          aim: "≥ 15 %",
          met: share >= 0.15,
        },
        {
          figure: "  answer of half / of 95 % of the calls",
          ours: `${milliseconds(median(took))} / ${milliseconds(p95)}`,
          bare: "",
          ratio: "",
          aim: "95 % < 100 ms",
          met: p95 < 100,
        },
      ];
    } finally {
      await agent.close();
      await app.stop();
    }
  },
};

async function adjust(agent: Agent, url: string, key: string, shop: Shop, took: number[]): Promise<void> {
  const started = performance.now();
  const answer = await request(`${url}/api/v1/stock-adjustments`, {
    method: "POST",
    dispatcher: agent,
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json", "idempotency-key": newId() },
    body: JSON.stringify({
      warehouseId: shop.warehouseId,
      reason: "correction",
      lines: threeProducts(shop).map((productId) => ({ productId, delta: 1 })),
    }),
  });
  const body = await answer.body.text();
  if (answer.statusCode !== 201) throw new Error(`answer ${answer.statusCode}: ${body.slice(0, 300)}`);
  took.push(performance.now() - started);
}

function threeProducts(shop: Shop): string[] {
  const first = Math.floor(Math.random() * PRODUCTS);
  return [0, 667, 1333].map((step) => shop.products[`B${(first + step) % PRODUCTS}`]!).sort();
}

/** The same rows by hand: key claimed, warehouse and products looked up, levels locked, ledger written, answer read and stored. */
function bareRate(world: BenchWorld, shop: Shop, count: number): Promise<number> {
  const { tenantId } = shop.tenant;
  return withBareClients(world.appUrl, CLIENTS, (clients) =>
    ratePerSecond(count, CLIENTS, async (_piece, worker) => {
      const client = clients[worker]!;
      const key = newId();
      const products = threeProducts(shop);
      await client.query("BEGIN");
      await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
      await client.query("INSERT INTO idempotency_key (tenant_id, key, body_hash) VALUES ($1, $2, $3)", [
        tenantId,
        key,
        key,
      ]);
      await client.query("SELECT archived_at FROM warehouse WHERE tenant_id = $1 AND id = $2", [
        tenantId,
        shop.warehouseId,
      ]);
      for (const product of products)
        await client.query(
          "SELECT on_hand, reserved FROM stock_level WHERE tenant_id = $1 AND product_id = $2 AND warehouse_id = $3 FOR UPDATE",
          [tenantId, product, shop.warehouseId],
        );
      for (const product of products)
        await client.query(
          `INSERT INTO stock_movement (tenant_id, product_id, warehouse_id, kind, reason, quantity, cause_kind, actor_kind, idempotency_key)
           VALUES ($1, $2, $3, 'adjustment', 'correction', 1, 'adjustment', 'system', $4)`,
          [tenantId, product, shop.warehouseId, `${key}:${product}`],
        );
      for (const product of products)
        await client.query(
          "SELECT on_hand, reserved FROM stock_level WHERE tenant_id = $1 AND product_id = $2 AND warehouse_id = $3",
          [tenantId, product, shop.warehouseId],
        );
      await client.query(
        "UPDATE idempotency_key SET status = 201, answer = '{}'::jsonb WHERE tenant_id = $1 AND key = $2",
        [tenantId, key],
      );
      await client.query("COMMIT");
    }),
  );
}

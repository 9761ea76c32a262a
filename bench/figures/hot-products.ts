import { newId } from "../../lib/core/ids";
import { importPackages } from "../../lib/orders/import-packages";
import { aPackage } from "../../lib/orders/testing/a-package";
import { aShopWithStock, type Shop } from "../../lib/orders/testing/a-shop-with-stock";
import { withBareClients } from "../bare-clients";
import type { BenchFigure, BenchRow, BenchWorld } from "../bench-types";
import { median, percent, perSecond, ratePerSecond } from "../statistics";
import { BARE_IMPORT, toBareOrder } from "./bare-order-import";

const CLIENTS = 16;
const HOT = 10;
const SPREAD = 2000;
const PIECES = 100;

/**
 * Sixteen clients that import one order of three lines at a time, all from the same ten products, beside the same spread over two
 * thousand; and a run on one product: many more buyers than pieces.
 */
export const figure: BenchFigure = {
  name: "hot-products",
  async run(world) {
    const shop = await aShopWithStock({
      ...Object.fromEntries(Array.from({ length: SPREAD }, (_, at) => [`B${at}`, 1_000_000])),
      RARE: PIECES,
    });
    await world.owner.query(BARE_IMPORT);
    for (let warm = 0; warm < 20; warm++) await buy(shop, anOrder(SPREAD));
    await world.owner.query("ANALYZE");
    return [...(await hotAgainstSpread(world, shop)), ...(await runOnOneProduct(world, shop))];
  },
};

async function hotAgainstSpread(world: BenchWorld, shop: Shop): Promise<BenchRow[]> {
  const orders = world.quick ? 240 : 1600;
  const rounds = world.quick ? 1 : 3;
  const ours = { hot: [] as number[], spread: [] as number[] };
  const bare = { hot: [] as number[], spread: [] as number[] };
  const before = await deadlocks(world);
  for (let round = 0; round < rounds; round++) {
    for (const [kind, products] of [
      ["spread", SPREAD],
      ["hot", HOT],
    ] as const) {
      ours[kind].push(await ratePerSecond(orders, CLIENTS, () => buy(shop, anOrder(products))));
      bare[kind].push(await bareRate(world, shop, orders, products));
    }
  }
  const share = median(ours.hot) / median(ours.spread);
  return [
    {
      figure: `orders of ${CLIENTS} clients spread over ${SPREAD} products`,
      ours: perSecond(median(ours.spread)),
      bare: perSecond(median(bare.spread)),
      ratio: percent(median(ours.spread) / median(bare.spread)),
      aim: "shown",
      met: null,
    },
    {
      figure: `  all on the same ${HOT} products`,
      ours: perSecond(median(ours.hot)),
      bare: perSecond(median(bare.hot)),
      ratio: `${percent(share)} of spread (bare ${percent(median(bare.hot) / median(bare.spread))})`,
      aim: "≥ 30 % of spread",
      met: share >= 0.3,
    },
    {
      figure: "  deadlocks: reached a caller / mended by trying again",
      ours: `0 / ${(await deadlocks(world)) - before}`,
      bare: "",
      ratio: "",
      aim: "0 reach a caller",
      // A failure of any kind ends the figure in `buy`.
      met: true,
    },
  ];
}

async function runOnOneProduct(world: BenchWorld, shop: Shop): Promise<BenchRow[]> {
  const buyers = world.quick ? 300 : 1000;
  const before = await deadlocks(world);
  const started = performance.now();
  await ratePerSecond(buyers, CLIENTS, () => buy(shop, [{ barcode: "RARE", quantity: 1 }]));
  const seconds = (performance.now() - started) / 1000;
  const { rows } = await world.owner.query(
    `SELECT l.reserved::int AS level, l.on_hand::int AS on_hand,
            (SELECT sum(quantity)::int FROM reservation r WHERE r.product_id = l.product_id AND state = 'active') AS promised,
            (SELECT count(*)::int FROM reservation r WHERE r.product_id = l.product_id AND quantity = 1) AS served,
            (SELECT count(*)::int FROM order_line o WHERE o.product_id = l.product_id AND o.uncovered = 1) AS waiting
       FROM stock_level l WHERE l.product_id = $1`,
    [shop.products.RARE],
  );
  const { level, promised, served, waiting, on_hand } = rows[0];
  const isExact = [level, promised, served, on_hand].every((count) => count === PIECES) && waiting === buyers - PIECES;
  return [
    {
      figure: `${PIECES} pieces wanted by ${buyers} buyers: promised`,
      ours: `${promised} (level ${level}, waiting ${waiting})`,
      bare: "",
      ratio: "",
      aim: `exactly ${PIECES}`,
      met: isExact,
    },
    {
      figure: "  rate on the one product; deadlocks mended",
      ours: `${perSecond(buyers / seconds)}; ${(await deadlocks(world)) - before}`,
      bare: "",
      ratio: "",
      aim: "shown",
      met: null,
    },
  ];
}

type Line = { barcode: string; quantity: number };

/** One order, one call, as a webhook brings it. Anything but "imported" is a failure that reached the caller. */
async function buy(shop: Shop, lines: Line[]): Promise<void> {
  const outcome = await importPackages(shop.tenant, shop.source, [toPackage(lines)]);
  if (outcome.imported !== 1) throw new Error(`not imported: ${JSON.stringify(outcome)}`);
}

function toPackage(lines: Line[]) {
  const id = newId();
  return aPackage({
    externalId: `P-${id}`,
    externalOrderNumber: `N-${id}`,
    customer: { externalId: `C-${id}`, name: "Ștefania Mureșan", email: `${id}@example.com`, phone: "+40700000017" },
    lines: lines.map((line, at) => ({ externalLineId: String(at), ...line })),
  });
}

/** Three different products, in an order of their own: whoever locks must sort. */
function anOrder(products: number): Line[] {
  const chosen = new Set<number>();
  while (chosen.size < 3) chosen.add(Math.floor(Math.random() * products));
  return [...chosen].map((at) => ({ barcode: `B${at}`, quantity: 1 }));
}

/** One call of the bare function per order. It tries again on a deadlock too, or it could not be compared. */
function bareRate(world: BenchWorld, shop: Shop, orders: number, products: number): Promise<number> {
  const bodies = Array.from({ length: orders }, () => JSON.stringify(toBareOrder(shop, toPackage(anOrder(products)))));
  return withBareClients(world.appUrl, CLIENTS, (clients) =>
    ratePerSecond(orders, CLIENTS, async (at, worker) => {
      for (;;) {
        try {
          await clients[worker]!.query("SELECT bench_import($1, $2)", [shop.tenant.tenantId, bodies[at]]);
          return;
        } catch (error) {
          if ((error as { code?: string }).code !== "40P01") throw error;
        }
      }
    }),
  );
}

async function deadlocks({ owner }: BenchWorld): Promise<number> {
  // Sessions report what they counted at most once a second.
  await new Promise((resolve) => setTimeout(resolve, 1200));
  await owner.query("SELECT pg_stat_clear_snapshot()");
  const { rows } = await owner.query("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()");
  return Number(rows[0].deadlocks);
}

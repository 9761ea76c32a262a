import pg from "pg";
import { newId } from "../../lib/core/ids";
import { importPackages } from "../../lib/orders/import-packages";
import { aPackage } from "../../lib/orders/testing/a-package";
import { aShopWithStock, type Shop } from "../../lib/orders/testing/a-shop-with-stock";
import { withBareClients } from "../bare-clients";
import type { BenchFigure, BenchRow, BenchWorld } from "../bench-types";
import { median, percent, perSecond, ratePerSecond } from "../statistics";
import { BARE_IMPORT, toBareOrder } from "./bare-order-import";

const PAGE = 200;
const PRODUCTS = 2000;

/**
 * Orders per second from pages of 200 orders with 3 lines each (reserved, pushes marked, timeline, inbox, outbox), beside one
 * call of a bare SQL function per order that writes the same rows; statements per order counted at the client.
 */
export const figure: BenchFigure = {
  name: "order-import",
  async run(world) {
    const shop = await aShopWithStock(
      Object.fromEntries(Array.from({ length: PRODUCTS }, (_, at) => [`B${at}`, 100_000])),
    );
    await world.owner.query(BARE_IMPORT);
    await importPackages(shop.tenant, shop.source, aPage(PAGE));
    // What autovacuum does within a minute of any real import; without it both sides run on plans for empty tables.
    await world.owner.query("ANALYZE");
    const rounds = world.quick ? 1 : 3;
    const rows: BenchRow[] = [];
    let statements = 0;
    for (const connections of [1, 4]) {
      const ours: number[] = [];
      const bare: number[] = [];
      for (let round = 0; round < rounds; round++) {
        const pages = Array.from({ length: (world.quick ? 2 : 4) * connections }, () => aPage(PAGE));
        const counted = await countStatements(async () => {
          ours.push(PAGE * (await ratePerSecond(pages.length, connections, (at) => importPage(shop, pages[at]!))));
        });
        statements = counted / (pages.length * PAGE);
        bare.push(await bareRate(world, shop, connections, world.quick ? 200 : 400 * connections));
      }
      const share = median(ours) / median(bare);
      rows.push({
        figure: `order import, page of ${PAGE}, ${connections} connection${connections > 1 ? "s" : ""}`,
        ours: perSecond(median(ours)),
        bare: perSecond(median(bare)),
        ratio: percent(share),
        aim: "≥ 50 %",
        met: share >= 0.5,
      });
    }
    rows.push({
      figure: "  statements per order",
      ours: statements.toFixed(2),
      bare: "",
      ratio: "",
      aim: "≤ 20",
      met: statements <= 20,
    });
    return rows;
  },
};

async function importPage(shop: Shop, page: ReturnType<typeof aPage>): Promise<void> {
  const { imported } = await importPackages(shop.tenant, shop.source, page);
  if (imported !== page.length) throw new Error(`${imported} of ${page.length} imported`);
}

function aPage(size: number) {
  return Array.from({ length: size }, () => anOrder());
}

/** An order of three lines of different products, each spread over the whole catalogue. */
function anOrder() {
  const id = newId();
  const first = Math.floor(Math.random() * PRODUCTS);
  return aPackage({
    externalId: `P-${id}`,
    externalOrderNumber: `N-${id}`,
    customer: { externalId: `C-${id}`, name: "Ștefania Mureșan", email: `${id}@example.com`, phone: "+40700000017" },
    lines: [0, 667, 1333].map((step, at) => ({
      externalLineId: String(at),
      barcode: `B${(first + step) % PRODUCTS}`,
      title: "Geantă de umăr din piele ecologică, maro, Mărime universală",
      quantity: 1 + at,
    })),
  });
}

function bareRate(world: BenchWorld, shop: Shop, connections: number, orders: number): Promise<number> {
  const bodies = Array.from({ length: orders }, () => JSON.stringify(toBareOrder(shop, anOrder())));
  return withBareClients(world.appUrl, connections, (clients) =>
    ratePerSecond(orders, connections, async (at, worker) => {
      await clients[worker]!.query("SELECT bench_import($1, $2)", [shop.tenant.tenantId, bodies[at]]);
    }),
  );
}

/** How many statements the driver was given while `work` ran, transaction control included. */
async function countStatements(work: () => Promise<void>): Promise<number> {
  const { prototype } = pg.Client as unknown as { prototype: { query: (...args: unknown[]) => unknown } };
  const original = prototype.query;
  let count = 0;
  prototype.query = function counted(this: unknown, ...args: unknown[]) {
    count++;
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.query = original;
  }
  return count;
}

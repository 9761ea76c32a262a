import type pg from "pg";
import { withBareClients } from "../bare-clients";
import type { BenchFigure, BenchRow, BenchWorld } from "../bench-types";
import { countStatements } from "../lists/count-statements";
import { type Browser, signIn } from "../lists/load-page";
import { seedListings } from "../lists/seed-listings";
import { type BigShop, OWNER, seedShop } from "../lists/seed-shop";
import { startApp } from "../start-app";
import { median, milliseconds } from "../statistics";

/** `bare`: the least that any program must ask to show the page, as plain statements of one transaction. */
type Page = { name: string; path: string; aimMs: number; has: RegExp; bare: string[] };

/**
 * The lists of orders, products, stock and a catalogue, of one tenant with many rows, from the built app over HTTP with a person's session: time to the
 * first byte and to the last one of the page, and the statements behind it, which must not depend on what is shown.
 */
export const figure: BenchFigure = {
  name: "lists",
  async run(world) {
    const size = world.rows ?? (world.quick ? 20_000 : 100_000);
    world.say(`seeding ${size} products and ${size} orders of one tenant`);
    const shop = await seedShop(world, size);
    await seedListings(world, shop);
    const app = await startApp(world, { engineDatabase: "bench_lists_engine" });
    const browser = await signIn(app.url, OWNER);
    try {
      const rows: BenchRow[] = [];
      for (const page of pagesOf(shop, size)) rows.push(await measure(world, browser, page, shop, size));
      return [...rows, ...(await statements(world, browser, shop, size))];
    } finally {
      await browser.close();
      await app.stop();
    }
  },
};

const COUNTS = "SELECT state, count(*) FROM customer_order WHERE tenant_id = app_tenant() GROUP BY state";
const NEWEST = "SELECT * FROM customer_order WHERE tenant_id = app_tenant() ORDER BY placed_at DESC, id DESC LIMIT 51";
const PRODUCTS = "SELECT * FROM product WHERE tenant_id = app_tenant() AND archived_at IS NULL";
const STOCK = `SELECT * FROM product p JOIN stock_level l ON l.tenant_id = p.tenant_id AND l.product_id = p.id
 WHERE p.tenant_id = app_tenant() AND p.archived_at IS NULL ORDER BY p.name COLLATE "C", p.id LIMIT 51`;
const LISTINGS = "SELECT * FROM listing WHERE tenant_id = app_tenant()";
const found = (search: string, query: string) => `ANY (ARRAY(SELECT ${search}('${query}', 2000)))`;
const ordersFound = (query: string) => [
  `SELECT state, count(*) FROM customer_order WHERE tenant_id = app_tenant() AND id = ${found("search_orders", query)} GROUP BY state`,
  `SELECT * FROM customer_order WHERE tenant_id = app_tenant() AND id = ${found("search_orders", query)} ORDER BY placed_at DESC, id DESC LIMIT 51`,
];
const productsFound = (query: string) => [
  `${PRODUCTS} AND id = ${found("search_products", query)} ORDER BY created_at DESC, id DESC LIMIT 51`,
];

function pagesOf({ slug, connectionIds }: BigShop, size: number): Page[] {
  const orders = `/${slug}/orders`;
  const products = `/${slug}/products`;
  const catalogue = `/${slug}/channels/${connectionIds[0]}`;
  const list = { aimMs: 100, has: /80\d{8}/ };
  const search = { aimMs: 150, has: /80\d{8}/ };
  const number = String(8_000_000_000 + size - 77);
  const oneConnection = (sql: string) =>
    sql.replace("app_tenant()", `app_tenant() AND connection_id = '${connectionIds[0]}'`);
  return [
    {
      ...list,
      name: "order list, open ones",
      path: orders,
      bare: [
        COUNTS,
        `SELECT * FROM customer_order WHERE tenant_id = app_tenant() AND stage IN ('awaiting', 'created', 'picking', 'packed', 'invoiced')
           AND placed_at > now() - interval '30 days' ORDER BY channel_deadline, id LIMIT 51`,
      ],
    },
    { ...list, name: "order list, all of them", path: `${orders}?view=all`, bare: [COUNTS, NEWEST] },
    {
      ...list,
      name: "order list, one connection",
      path: `${orders}?view=all&connection=${connectionIds[0]}`,
      bare: [COUNTS, NEWEST].map(oneConnection),
    },
    {
      ...search,
      name: "order search, part of a name",
      path: `${orders}?view=all&q=mures`,
      bare: ordersFound("mures"),
    },
    {
      ...search,
      name: "order search, name and first name",
      path: `${orders}?view=all&q=stef+mures`,
      bare: ordersFound("stef mures"),
    },
    { ...search, name: "order search, number", path: `${orders}?view=all&q=${number}`, bare: ordersFound(number) },
    {
      ...list,
      name: "product list",
      path: products,
      has: /BN-\d+/,
      bare: [`${PRODUCTS} ORDER BY created_at DESC, id DESC LIMIT 51`],
    },
    {
      ...search,
      name: "product search, part of a name",
      path: `${products}?q=lumanar`,
      has: /Lumânare/,
      bare: productsFound("lumanar"),
    },
    {
      ...search,
      name: "product search, three parts",
      path: `${products}?q=piele+geant+ros`,
      has: /Geantă din piele/,
      bare: productsFound("piele geant ros"),
    },
    {
      ...search,
      name: "product search, code",
      path: `${products}?q=BN-${size - 77}`,
      has: /BN-\d+/,
      bare: productsFound(`BN-${size - 77}`),
    },
    { ...list, name: "stock list", path: `/${slug}/stock`, has: /BN-\d+/, bare: [STOCK] },
    { ...search, name: "stock search, part of a name", path: `/${slug}/stock?q=lumanar`, has: /Lumânare/, bare: [] },
    {
      ...list,
      name: "catalogue",
      path: catalogue,
      has: /BN-\d+/,
      bare: [`${LISTINGS} AND connection_id = '${connectionIds[0]}' ORDER BY title COLLATE "C", id LIMIT 51`],
    },
    { ...search, name: "catalogue search, part of a name", path: `${catalogue}?q=lumanar`, has: /Lumânare/, bare: [] },
  ];
}

async function measure(
  world: BenchWorld,
  browser: Browser,
  page: Page,
  { tenantId }: BigShop,
  size: number,
): Promise<BenchRow> {
  const loads = world.quick ? 12 : 60;
  for (let warm = 0; warm < 5; warm++) await browser.get(page.path);
  const first: number[] = [];
  const whole: number[] = [];
  const bare: number[] = [];
  await withBareClients(world.appUrl, 1, async ([client]) => {
    for (let at = 0; at < loads; at++) {
      const load = await browser.get(page.path);
      if (!page.has.test(load.html)) throw new Error(`${page.path} shows no row`);
      first.push(load.firstByteMs);
      whole.push(load.wholeMs);
      bare.push(await bareMilliseconds(client!, tenantId, page.bare));
    }
  });
  // Stricter than promised: the last byte counts, so that a page which sends its frame early gains nothing.
  const met = median(whole) <= page.aimMs;
  return {
    figure: `${page.name} (${size})`,
    ours: `${milliseconds(median(first))}, whole page ${milliseconds(median(whole))}`,
    bare: page.bare.length > 0 ? milliseconds(median(bare)) : "",
    ratio: "",
    aim: `≤ ${page.aimMs} ms`,
    met,
  };
}

async function bareMilliseconds(client: pg.Client, tenantId: string, statements: string[]): Promise<number> {
  const started = performance.now();
  await client.query("BEGIN");
  await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
  for (const statement of statements) await client.query(statement);
  await client.query("COMMIT");
  return performance.now() - started;
}

/** Pages that show one, fifty, or the second fifty rows must ask the database equally often. */
async function statements(
  world: BenchWorld,
  browser: Browser,
  { slug, connectionIds }: BigShop,
  size: number,
): Promise<BenchRow[]> {
  const orders = `/${slug}/orders`;
  const products = `/${slug}/products`;
  const stock = `/${slug}/stock`;
  const catalogue = `/${slug}/channels/${connectionIds[0]}`;
  const kinds = {
    orders: [
      orders,
      `${orders}?view=all`,
      `${orders}?view=all&q=${8_000_000_000 + size - 5}`,
      `${orders}?view=all&q=mures`,
    ],
    products: [products, `${products}?q=BN-${size - 5}`, `${products}?q=lumanar`],
    stock: [stock, `${stock}?q=BN-${size - 5}`, `${stock}?q=lumanar`],
    catalogue: [catalogue, `${catalogue}?q=BN-${size - 5}`, `${catalogue}?q=lumanar`],
  };
  const rows: BenchRow[] = [];
  for (const [kind, paths] of Object.entries(kinds)) {
    const next = /href="([^"]*cursor=[^"]+)"/.exec((await browser.get(paths[0]!)).html)?.[1]?.replaceAll("&amp;", "&");
    const counts: number[] = [];
    for (const path of [...paths, ...(next ? [next] : [])]) {
      await browser.get(path);
      counts.push(await countStatements(world, async () => void (await browser.get(path))));
    }
    rows.push({
      figure: `statements behind a page of ${kind} (1 row … 50 rows, 2nd page)`,
      ours: counts.join(", "),
      bare: "",
      ratio: "",
      aim: "constant",
      met: next !== undefined && new Set(counts).size === 1,
    });
  }
  return rows;
}

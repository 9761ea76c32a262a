import { chromium } from "@playwright/test";
import { env } from "../../lib/core/env";
import { type DemoSignIn, seedDemo } from "../../scripts/seed-demo";
import type { BenchWorld } from "../bench-types";
import type { RunningApp } from "../start-app";

export type SampleShop = { cookie: string; paths: Record<"today" | "orders" | "order" | "catalogue", string> };

const FILLED_WITHIN_MS = 600_000;

/** The demo's shop, filled by the background as after `npm start` down to its pictures and its first confirmed stock (a page with values on their way looks again every few seconds), and a session in it: real names, pictures, states. */
export async function openSampleShop(world: BenchWorld, app: RunningApp): Promise<SampleShop> {
  Object.assign(env, { SANDBOX_CONTROL_URL: app.controlUrl, SANDBOX_TRENDYOL_URL: `${app.sandboxUrl}/integration` });
  const person = await seedDemo();
  const shop = await untilFilled(world);
  return signIn(app.url, person, shop);
}

async function untilFilled({ owner, say }: BenchWorld): Promise<{ slug: string; connectionId: string }> {
  say("waiting until the sample shop is filled");
  for (const end = Date.now() + FILLED_WITHIN_MS; Date.now() < end; ) {
    const { rows } = await owner.query(
      `SELECT slug, sample_connection_id FROM tenant
        WHERE sample_ready_at IS NOT NULL AND EXISTS (SELECT FROM customer_order)
          AND NOT EXISTS (SELECT FROM image_file WHERE state = 'pending')
          AND NOT EXISTS (SELECT FROM listing_push WHERE state NOT IN ('clean', 'unknown'))`,
    );
    if (rows[0]) return { slug: rows[0].slug, connectionId: rows[0].sample_connection_id };
    await new Promise((done) => setTimeout(done, 2_000));
  }
  throw new Error("the sample shop was not filled in ten minutes");
}

async function signIn(
  url: string,
  { email, password }: DemoSignIn,
  { slug, connectionId }: { slug: string; connectionId: string },
): Promise<SampleShop> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const page = await browser.newPage({ baseURL: url });
    await page.goto("/sign-in");
    await page.fill("[name=email]", email);
    await page.fill("[name=password]", password);
    await page.press("[name=password]", "Enter");
    await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
    await page.goto(`/${slug}/orders`);
    const order = await page.getByRole("row").nth(1).getByRole("link").first().getAttribute("href");
    if (!order) throw new Error("the order list shows no row");
    const cookies = await page.context().cookies();
    return {
      cookie: cookies.map(({ name, value }) => `${name}=${value}`).join("; "),
      paths: {
        today: `/${slug}/today`,
        orders: `/${slug}/orders`,
        order,
        catalogue: `/${slug}/channels/${connectionId}`,
      },
    };
  } finally {
    await browser.close();
  }
}

import { randomInt, randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { type Answer, Api } from "../support/api";
import { runEnds } from "../support/furnish-shop";
import { createOperator } from "../support/operators";
import { queryDatabase } from "../support/query-database";
import type { SandboxControl } from "../support/sandbox-control";
import { signIn } from "../support/sign-in";
import type { StackInfo } from "../support/stack-info";
import { createTenant, type Tenant } from "../support/tenants";
import { words } from "../support/words";
import { makeTrouble, SEARCHED } from "./make-trouble";
import { openSampleShop } from "./open-sample-shop";

/** One company as help shows it; what it does not have is an empty word. */
export type HelpShop = {
  page: Page;
  slug: string;
  connectionId: string;
  runId: string;
  orderId: string;
  listingId: string;
  productId: string;
  colleagueId: string;
  searched: string;
};

/** The companies whose screens help shows: each stands at another point of its first day. */
export type HelpShops = {
  /** Nothing chosen yet. */
  fresh: HelpShop;
  /** Its catalogue is read, nothing is imported. */
  read: HelpShop;
  /** Imported with opening stock, sending not started. */
  imported: HelpShop;
  /** A day's work. */
  sample: HelpShop;
  /** Whoever runs Marfa; no company. */
  operator: HelpShop;
};

const NOTHING = {
  connectionId: "",
  runId: "",
  orderId: "",
  listingId: "",
  productId: "",
  colleagueId: "",
  searched: SEARCHED,
};

const OPENERS: {
  [Name in keyof HelpShops]: (browser: Browser, stack: StackInfo, sandbox: SandboxControl) => Promise<HelpShop>;
} = { fresh: openFresh, read: openRead, imported: openImported, sample: openSample, operator: openOperator };

/** Opens those that are asked for when they are first asked for, each in a browser of its own. */
export function helpShops(browser: Browser, stack: StackInfo, sandbox: SandboxControl) {
  const opened = new Map<keyof HelpShops, Promise<HelpShop>>();
  return (name: keyof HelpShops): Promise<HelpShop> => {
    const shop = opened.get(name) ?? OPENERS[name](browser, stack, sandbox);
    opened.set(name, shop);
    return shop;
  };
}

async function openFresh(browser: Browser, stack: StackInfo): Promise<HelpShop> {
  const tenant = await namedTenant(stack, "Lumină și Lut SRL", "Ana Popescu");
  const page = await newPage(browser, stack);
  await signIn(page, tenant);
  return { ...NOTHING, page, slug: tenant.slug };
}

async function openRead(browser: Browser, stack: StackInfo, sandbox: SandboxControl): Promise<HelpShop> {
  return (await openConnected(browser, stack, sandbox)).shop;
}

async function openImported(browser: Browser, stack: StackInfo, sandbox: SandboxControl): Promise<HelpShop> {
  const { shop, api } = await openConnected(browser, stack, sandbox);
  await api.post("/listings/import", { connectionId: shop.connectionId, openingStock: true });
  const onSale = (await api.all(`/listings?connectionId=${shop.connectionId}&state=on_sale`)).filter(
    ({ productId }: Answer) => productId,
  );
  const warehouseId = (await api.get("/warehouses")).items[0].id;
  const deltas = [4, -2, 7, 12, -1];
  const lines = onSale.slice(0, deltas.length).map(({ productId }: Answer, at) => ({ productId, delta: deltas[at] }));
  // One product is sold out here, so that the table shows what would leave the shop window.
  const last = onSale[deltas.length] as Answer;
  lines.push({ productId: last.productId, delta: -Number(last.push.stock.wanted) });
  await api.post("/stock-adjustments", { warehouseId, reason: "correction", lines });
  return shop;
}

async function openConnected(
  browser: Browser,
  stack: StackInfo,
  sandbox: SandboxControl,
): Promise<{ shop: HelpShop; api: Api }> {
  const sellerId = randomInt(600_000, 699_999);
  const credentials = { apiKey: `key-${sellerId}`, apiSecret: `secret-${sellerId}` };
  await sandbox.post("/control/sellers", { sellerId, ...credentials, name: "Lumină și Lut SRL", products: 60 });
  const tenant = await namedTenant(stack, "Lumină și Lut SRL", "Ana Popescu");
  const api = new Api(stack.appUrl, tenant.apiKey);
  const { id: connectionId } = await api.post("/connections", {
    channel: "trendyol",
    name: "Trendyol RO",
    storefront: "RO",
    credentials: { sellerId: String(sellerId), ...credentials },
    settings: { push: false },
  });
  const { runId } = await api.post(`/connections/${connectionId}/sync`, { kind: "initial" });
  await runEnds(api, connectionId, runId);
  const page = await newPage(browser, stack);
  await signIn(page, tenant);
  return { shop: { ...NOTHING, page, slug: tenant.slug, connectionId, runId }, api };
}

async function openSample(browser: Browser, stack: StackInfo, sandbox: SandboxControl): Promise<HelpShop> {
  const tenant = await namedTenant(stack, "Cerdac Deco SRL", "Ana Popescu");
  const page = await newPage(browser, stack);
  await openSampleShop(page, stack, sandbox, tenant);
  const shop = await makeTrouble(stack, sandbox, tenant, new Api(stack.appUrl, tenant.apiKey));
  const colleagueId = await addColleague(stack, tenant, "Radu Ionescu");
  await page.goto(`/${tenant.slug}/settings/members`);
  await page.getByLabel(words("people.invite.email")).fill("maria@cerdac.ro");
  await page.getByRole("button", { name: words("people.invite.submit") }).click();
  await page.getByText("maria@cerdac.ro").first().waitFor();
  return { ...NOTHING, ...shop, page, colleagueId };
}

async function openOperator(browser: Browser, stack: StackInfo): Promise<HelpShop> {
  const page = await newPage(browser, stack);
  await signIn(page, await createOperator(stack, "Operatorul SRL"));
  return { ...NOTHING, page, slug: "" };
}

/** A company whose owner has a name. */
async function namedTenant(stack: StackInfo, name: string, owner: string): Promise<Tenant> {
  const tenant = await createTenant(stack, name);
  await queryDatabase(stack, "UPDATE app_user SET name = $2 WHERE email = $1", [tenant.email, owner]);
  return tenant;
}

async function addColleague(stack: StackInfo, { tenantId }: Tenant, name: string): Promise<string> {
  const id = randomUUID();
  await queryDatabase(
    stack,
    `INSERT INTO app_user (id, email, name, password_hash, email_verified_at)
     VALUES ($1, $2, $3, 'nobody signs in with this', now())`,
    [id, `radu-${id.slice(0, 4)}@cerdac.ro`, name],
  );
  await queryDatabase(stack, "INSERT INTO membership (tenant_id, user_id, role) VALUES ($1, $2, 'clerk')", [
    tenantId,
    id,
  ]);
  return id;
}

async function newPage(browser: Browser, stack: StackInfo): Promise<Page> {
  const context = await browser.newContext({
    baseURL: stack.appUrl,
    locale: "ro-RO",
    timezoneId: "Europe/Bucharest",
    reducedMotion: "reduce",
    deviceScaleFactor: 2,
  });
  return context.newPage();
}

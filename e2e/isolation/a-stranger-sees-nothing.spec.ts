import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { type AppRoute, addressOf, appRoutes, idsOf, SAME_FOR_ALL } from "../support/app-routes";
import { expect, test } from "../support/fixtures";
import type { Shop } from "../support/furnish-shop";
import { signIn } from "../support/sign-in";

const APP = join(import.meta.dirname, "..", "..", "app");
const routes = appRoutes().filter(({ pattern }) => pattern.startsWith("/[tenant]"));
const withIds = routes.filter(({ params }) => params.length > 1);

/** Without what is no thing of a company. */
function ownIdsOf(shop: Shop): Record<string, string> {
  return Object.fromEntries(Object.entries(idsOf(shop)).filter(([name]) => !(name in SAME_FOR_ALL)));
}

/** Nothing that only this shop has may stand in a page: names, numbers, ids. */
async function expectNothingOf(shop: Shop, answer: APIResponse, asked: string): Promise<void> {
  const body = (await answer.text()).replaceAll(asked, "").replaceAll(encodeURIComponent(asked), "");
  const { tenantId, name, orderNumber, productName, barcode } = shop;
  const secrets = { ...ownIdsOf(shop), tenantId, name, orderNumber, productName, barcode };
  const ofTheAddress = new Set(asked.split("/").map(decodeURIComponent));
  for (const [what, secret] of Object.entries(secrets)) {
    // What was asked for may be repeated to who asked, an id for example; it tells them nothing.
    if (!ofTheAddress.has(secret)) expect(body.includes(secret), `${what} of a stranger on ${asked}`).toBe(false);
  }
}

/** Every name that a page reads behind the question mark, found where pages declare it. */
function queryNames(): string[] {
  const declared = /^\s+"?([\w-]+)"?: (?:.*\()?parseAs/gm;
  const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const names = files.flatMap((file) =>
    [...readFileSync(join(APP, file), "utf8").matchAll(declared)].map(([, name = ""]) => name),
  );
  return [...new Set(names)];
}

/** Whether a page looks behind the question mark at all: only then can what stands there change it. */
function readsItsQuery({ kind, source }: AppRoute): boolean {
  return kind === "page" && /searchParams/.test(readFileSync(join(APP, source), "utf8"));
}

const look = (request: APIRequestContext, address: string) => request.get(address, { maxRedirects: 0 });
const nameOf = ({ pattern, kind }: AppRoute) => `${kind} ${pattern}`;

test.describe("a stranger sees nothing", () => {
  test("own pages are all there", async ({ page, shops }) => {
    await signIn(page, shops.mine);
    const trouble: string[] = [];
    let everything = "";
    for (const route of routes) {
      const answer = await look(page.request, addressOf(route, idsOf(shops.mine)));
      if (answer.status() >= 400) trouble.push(`${nameOf(route)} answers ${answer.status()}`);
      if (route.kind === "page") everything += await answer.text();
    }
    expect(routes.length).toBeGreaterThan(15);
    expect(trouble).toEqual([]);
    // What is looked for below in vain does stand on the pages of those whose it is.
    const { orderNumber, productName, barcode, name } = shops.mine;
    for (const word of [orderNumber, productName, barcode, name]) expect(everything).toContain(word);
  });

  test("a visitor is led to the sign-in page from everywhere", async ({ request, shops }) => {
    const trouble: string[] = [];
    for (const route of routes) {
      const address = addressOf(route, idsOf(shops.mine));
      const answer = await look(request, address);
      const location = answer.headers().location ?? "";
      // A page that has begun to stream can only say it in its body.
      const isLed = /^(http:\/\/[^/]+)?\/sign-in/.test(location) || (await answer.text()).includes("/sign-in");
      if (!isLed || answer.status() >= 400) trouble.push(`${nameOf(route)}: ${answer.status()} ${location}`);
      await expectNothingOf(shops.mine, answer, address);
    }
    expect(trouble).toEqual([]);
  });

  test("another company's addresses do not exist", async ({ page, shops: { mine, foreign } }) => {
    await signIn(page, mine);
    for (const route of routes) {
      const address = addressOf(route, idsOf(foreign));
      const answer = await look(page.request, address);
      expect([nameOf(route), answer.status()]).toEqual([nameOf(route), 404]);
      await expectNothingOf(foreign, answer, address);
    }
  });

  test("foreign, unknown and nonsensical ids do not exist under the own company", async ({ page, shops }) => {
    const { mine, foreign } = shops;
    await signIn(page, mine);
    for (const route of withIds) {
      for (const param of route.params.filter((name) => name !== "tenant")) {
        const strange = ownIdsOf(foreign)[param] ?? randomUUID();
        for (const id of [strange, randomUUID(), "nu-e-un-id", "%27%22%3E", "../../etc"]) {
          const address = addressOf(route, { ...idsOf(mine), [param]: id });
          const answer = await look(page.request, address);
          expect([address, answer.status()]).toEqual([address, 404]);
          await expectNothingOf(foreign, answer, address);
        }
      }
    }
  });

  test("foreign ids behind the question mark show nothing", async ({ page, shops: { mine, foreign } }) => {
    await signIn(page, mine);
    const ids = Object.entries(ownIdsOf(foreign))
      .filter(([name]) => name !== "tenant")
      .map(([, id]) => id);
    const names = [...queryNames(), "id", "explain"];
    const { orderNumber, productName, tenantId, name, barcode } = foreign;
    for (const route of routes.filter((one) => readsItsQuery(one))) {
      for (const id of ids) {
        const query = new URLSearchParams(names.map((one) => [one, id])).toString();
        const address = `${addressOf(route, idsOf(mine))}?${query}`;
        const answer = await look(page.request, address);
        expect([address, answer.status()]).not.toEqual([address, 500]);
        const body = await answer.text();
        for (const secret of [orderNumber, productName, tenantId, name, barcode]) {
          expect(body.includes(secret), `${secret} on ${address}`).toBe(false);
        }
      }
    }
  });
});

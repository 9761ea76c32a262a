import "@/app/api/v1/all-operations";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openApiDocument } from "@/lib/api/openapi-document";
import { listOperations } from "@/lib/api/operations";
import { callApi } from "@/lib/api/testing/call-api";
import { aSandbox, refillBudgets } from "@/lib/channels/testing/a-sandbox";
import { newId } from "@/lib/core/ids";
import { aFullTenant, type FullTenant, type OwnIds } from "./a-full-tenant";
import { allRowsOf } from "./all-rows-of";
import { type ApiDocument, idPlacesOf, nameOf, withIdAt } from "./id-places";

/**
 * What an id is of, by the name of its place; `{id}` is told by the path. A new name needs a line here: without it the
 * walk fails instead of leaving the place out.
 */
const KIND_OF_PLACE: Record<string, keyof OwnIds> = {
  productId: "product",
  warehouseId: "warehouse",
  priceWarehouseId: "warehouse",
  orderWarehouseId: "warehouse",
  stockWarehouseIds: "warehouse",
  connectionId: "connection",
  listingId: "looseListing",
  listingIds: "looseListing",
  orderId: "order",
  runId: "run",
};
const KIND_OF_PATH: Record<string, keyof OwnIds> = {
  connections: "connection",
  listings: "listing",
  orders: "order",
  products: "product",
  warehouses: "warehouse",
};

/** A body that is accepted as it is, showing every place of an id. An operation with a body needs a line here. */
const BODIES: Record<string, (own: OwnIds) => unknown> = {
  "POST /connections": ({ warehouse }) => ({
    channel: "trendyol",
    name: "Al doilea",
    storefront: "RO",
    credentials: { sellerId: "1002", apiKey: "second-key", apiSecret: "second-secret" },
    settings: { stockWarehouseIds: [warehouse], priceWarehouseId: warehouse, orderWarehouseId: warehouse },
  }),
  "PATCH /connections/{id}": ({ warehouse }) => ({
    settings: { stockWarehouseIds: [warehouse], priceWarehouseId: warehouse, orderWarehouseId: warehouse },
  }),
  "POST /connections/{id}/sync": () => ({ kind: "orders" }),
  "PATCH /listings/{id}": ({ product }) => ({ productId: product }),
  "POST /listings/import": ({ connection, looseListing }) => ({
    connectionId: connection,
    listingIds: [looseListing],
    dryRun: true,
  }),
  "POST /products": () => ({ name: "Produs nou", code: "NOU-1" }),
  "PATCH /products/{id}": () => ({ name: "Alt nume" }),
  "PUT /prices": ({ product, warehouse }) => ({ productId: product, warehouseId: warehouse, gross: "59.90" }),
  "POST /stock-adjustments": ({ product, warehouse }) => ({
    warehouseId: warehouse,
    reason: "correction",
    lines: [{ productId: product, delta: 1 }],
  }),
  "POST /warehouses": () => ({ name: "Gestiunea a doua" }),
};

let mine: FullTenant;
let foreign: FullTenant;
let sandbox: Awaited<ReturnType<typeof aSandbox>>;
let foreignRows: Record<string, string>;

beforeAll(async () => {
  sandbox = await aSandbox();
  mine = await aFullTenant("PROPRIU");
  foreign = await aFullTenant("STRAIN");
  foreignRows = await allRowsOf(foreign.tenant.tenantId);
});
afterAll(() => sandbox.stop());

const document = openApiDocument("test", "http://localhost") as unknown as ApiDocument;
const operations = listOperations().filter(({ permission }) => permission !== null);

describe("the API, walked with a stranger's ids", () => {
  it.each(operations.map((operation) => ({ name: `${operation.method} ${operation.path}`, operation })))(
    "$name",
    async ({ name, operation }) => {
      const places = idPlacesOf(document.paths[operation.path]?.[operation.method.toLowerCase()] ?? {}, document);
      const kindOf = (path: readonly string[]): keyof OwnIds => {
        const place = path.filter((step) => step !== "*").at(-1) ?? "";
        const kind = place === "id" ? KIND_OF_PATH[operation.path.split("/")[1] ?? ""] : KIND_OF_PLACE[place];
        if (!kind) throw new Error(`${name}: say what the id at ${path.join(".")} is of, in KIND_OF_PLACE`);
        return kind;
      };
      const own = {
        path: {} as Record<string, unknown>,
        query: {} as Record<string, unknown>,
        body: BODIES[name]?.(mine.ids),
      };
      for (const { where, path } of places) if (where !== "body") own[where][path[0] ?? ""] = mine.ids[kindOf(path)];
      if (operation.body) expect(own.body, `${name} needs a line in BODIES`).toBeDefined();

      const call = async (given: typeof own) => {
        await refillBudgets();
        const handler = (await import(/* @vite-ignore */ fileOf(operation.path)))[operation.method];
        return callApi(handler, operation.method, operation.path, {
          key: mine.key,
          params: given.path as Record<string, string>,
          query: given.query as Record<string, string>,
          ...(given.body === undefined ? {} : { body: given.body }),
        });
      };

      for (const place of places) {
        const strangers = { foreign: foreign.ids[kindOf(place.path)], unknown: newId(), nonsense: "not-an-id" };
        for (const [what, id] of Object.entries(strangers)) {
          const given = { ...own, [place.where]: withIdAt(own[place.where], place.path, id) };
          const { status, body } = await call(given);
          expect([what, nameOf(place), status, body.code]).toEqual([what, nameOf(place), 404, "not_found"]);
          expect(JSON.stringify(body)).not.toContain("STRAIN");
        }
      }

      // The same call with own ids is answered: the refusals above are about the ids and nothing else.
      const { status, body } = await call(own);
      expect([name, status, body]).toEqual([name, operation.status ?? 200, expect.anything()]);
      const text = JSON.stringify(body);
      expect(text).not.toContain("STRAIN");
      for (const id of Object.values(foreign.ids)) expect(text).not.toContain(id);
    },
  );

  it("walked every place where an id can stand", () => {
    const walked = operations.flatMap((operation) =>
      idPlacesOf(document.paths[operation.path]?.[operation.method.toLowerCase()] ?? {}, document),
    );
    expect(walked.length).toBeGreaterThanOrEqual(25);
  });

  it("left every row of the stranger as it was", async () => {
    expect(await allRowsOf(foreign.tenant.tenantId)).toEqual(foreignRows);
  });
});

/** The route of "/connections/{id}/runs/{runId}" is in the folder connections/[id]/runs/[runId]. */
function fileOf(path: string): string {
  const folder = path.slice(1).replaceAll("{", "[").replaceAll("}", "]");
  return join(import.meta.dirname, "..", "..", "app", "api", "v1", folder, "route.ts");
}

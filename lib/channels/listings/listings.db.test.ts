import { beforeAll, describe, expect, it } from "vitest";
import { updateProduct } from "@/lib/catalog/update-product";
import { encodeCursor } from "@/lib/core/cursor";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { explainListing } from "../push/explain-listing";
import { readPushHistory } from "../push/push-history";
import { sayItIsZero } from "../push/say-zero";
import { sendManyNow, sendNow } from "../push/send-now";
import { aPushingShop, type PushingShop } from "../push/testing/a-pushing-shop";
import { countActs } from "./count-acts";
import { countListings } from "./count-listings";
import { countListingsOfViews } from "./count-listings-of-views";
import { idsOfTarget } from "./ids-of-target";
import { listListingFacets } from "./list-facets";
import { listListings } from "./list-listings";
import type { ListListingsInput } from "./listing-filter.schemas";
import { updateListings, updateManyListings } from "./update-listing";

const KEYS = { sellerId: "7001", apiKey: "key", apiSecret: "secret" };
let shop: PushingShop;
let other: PushingShop;

/** Writes facts of a listing as a sync would have. */
const set = (index: number, facts: Record<string, unknown>) =>
  withTenant(shop.tenant, (tx) =>
    tx.listing.update({
      where: { tenantId_id: { tenantId: shop.tenant.tenantId, id: shop.listings[index]!.listingId } },
      data: facts,
    }),
  );
/** The last change is the one that the channel confirmed. */
const CONFIRMED = { dirtyVersion: 1, sentVersion: 1, confirmedVersion: 1 };
const setPush = (index: number, field: "STOCK" | "PRICE", facts: Record<string, unknown>) =>
  withTenant(shop.tenant, (tx) =>
    tx.listingPush.update({
      where: {
        tenantId_listingId_field: { tenantId: shop.tenant.tenantId, listingId: shop.listings[index]!.listingId, field },
      },
      data: facts,
    }),
  );
const titles = async (query: ListListingsInput) =>
  (await listListings(shop.tenant, { connectionId: shop.connectionId, ...query })).items.map((row) => row.barcode);
const idOf = (index: number) => shop.listings[index]!.listingId;

beforeAll(async () => {
  shop = await aPushingShop(KEYS, ["A", "B", "C", "D", "E", "F"]);
  other = await aPushingShop({ ...KEYS, sellerId: "7002" }, ["A", "B"]);
  await set(0, {
    categoryExternalId: "10",
    categoryName: "Căni",
    brand: "Ardeal",
    channelQuantity: 9,
    salePriceMinor: 500n,
  });
  await set(1, {
    categoryExternalId: "10",
    categoryName: "Căni",
    brand: "Bucovina",
    channelQuantity: 3,
    salePriceMinor: 900n,
  });
  await set(2, { categoryExternalId: "20", categoryName: "Farfurii", brand: "Ardeal", channelStatus: "archived" });
  await set(3, { channelStatus: "rejected", productId: null, linkState: "undecided" });
  await set(4, { productId: null, linkState: "unlinked", channelQuantity: 0 });
  await setPush(0, "STOCK", { state: "clean", ...CONFIRMED });
  await setPush(0, "PRICE", { state: "quarantined", failureCode: "channel_item_refused" });
  await setPush(1, "STOCK", { state: "sent", dirtyAt: new Date("2026-11-24T08:00:00Z") });
  await setPush(1, "PRICE", { state: "dirty", failureCode: "drift", dirtyAt: new Date("2026-11-24T08:05:00Z") });
  for (const index of [2, 3, 4, 5]) {
    await setPush(index, "STOCK", { state: "unknown" });
    await setPush(index, "PRICE", { state: "unknown" });
  }
  await updateProduct(shop.tenant, shop.listings[5]!.productId, { archived: true });
  await setPush(5, "STOCK", { state: "clean", ...CONFIRMED });
  await set(2, { syncStock: false });
});

describe("listListings", () => {
  it.each<[string, ListListingsInput, string[]]>([
    ["category", { category: "10" }, ["A", "B"]],
    ["brand", { brand: "Ardeal" }, ["A", "C"]],
    ["link", { link: "unlinked" }, ["E"]],
    ["status", { status: ["rejected", "archived"] }, ["C", "D"]],
    ["sync switched off", { sync: "stock_off" }, ["C"]],
    ["either field on its way, once", { push: "moving" }, ["B"]],
    ["quarantine of either field", { push: "quarantined" }, ["A"]],
    ["difference", { push: "drift" }, ["B"]],
    ["stopped by a person", { push: "excluded" }, ["C"]],
    ["archived there or here", { archived: true }, ["C", "F"]],
    ["two at once", { category: "10", brand: "Bucovina" }, ["B"]],
    ["search", { search: "bucov produs" }, ["B"]],
  ])("filters by %s", async (_what, query, found) => {
    expect(await titles(query)).toEqual(found);
  });

  it.each<[NonNullable<ListListingsInput["sort"]>, string]>([
    ["title", "ABCDEF"],
    ["title_desc", "FEDCBA"],
    ["stock_desc", "ABE"],
    ["price_desc", "BA"],
  ])("sorts by %s and pages without losing or repeating a row", async (sort, begin) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listListings(shop.tenant, { connectionId: shop.connectionId, sort, cursor, limit: 2 });
      seen.push(...page.items.map((row) => row.barcode));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.join("").startsWith(begin)).toBe(true);
    expect([...seen].sort()).toEqual(["A", "B", "C", "D", "E", "F"]);
  });

  it("refuses the place of another order, and one that no row can have", async () => {
    const { tenant } = shop;
    const place = (first: unknown) => encodeCursor([String(first), newId()]);
    const refusal = (sort: ListListingsInput["sort"], first: unknown) =>
      listListings(tenant, { sort, cursor: place(first) }).then(
        () => "shown",
        ({ code }) => code,
      );
    for (const sort of ["stock", "price_desc", "newest"] as const)
      for (const first of ["Vază", "1.5", "9".repeat(30)]) expect(await refusal(sort, first)).toBe("invalid_cursor");
    expect(await refusal("title", "a\0")).toBe("invalid_cursor");
    expect(await refusal("stock", 2_147_483_647)).toBe("shown");
    expect(await refusal("stock", 2_147_483_648)).toBe("invalid_cursor");
  });
});

describe("countListings", () => {
  it("agrees with what each tab shows", async () => {
    const counts = await countListings(shop.tenant, shop.connectionId);
    expect(counts).toMatchObject({ all: 6, moving: 1, quarantined: 1, drift: 1, excluded: 1, archived: 2 });
    expect(counts.links).toEqual({ linked: 4, undecided: 1, unlinked: 1 });
    expect(counts.statuses.rejected).toBe(1);
    expect(counts.oldestMovingAt).toEqual(new Date("2026-11-24T08:00:00Z"));
  });

  it("counts over all connections when none is named", async () => {
    expect((await countListings(shop.tenant)).all).toBe(6);
  });
});

it("counts kept views as their lists show them, up to a limit", async () => {
  const { connectionId } = shop;
  const views = [{ connectionId }, { connectionId, category: "10" }, { connectionId, push: "quarantined" as const }];
  const counts = await countListingsOfViews(shop.tenant, [...views, { connectionId: newId() }]);
  expect(counts).toEqual([6, 2, 1, 0].map((count) => ({ count, isMore: false })));
  expect(await countListingsOfViews(shop.tenant, views.slice(0, 1), 4)).toEqual([{ count: 4, isMore: true }]);
});

it("offers each category and brand once, by name", async () => {
  expect(await listListingFacets(shop.tenant, shop.connectionId)).toEqual({
    categories: [
      { id: "10", name: "Căni" },
      { id: "20", name: "Farfurii" },
    ],
    brands: ["Ardeal", "Bucovina"],
  });
});

describe("bulk acts", () => {
  it("says before the act to how many of a view it would apply", async () => {
    const view = { connectionId: shop.connectionId };
    expect(await countActs(shop.tenant, view)).toEqual({
      total: 6,
      stockOn: 5,
      stockOff: 1,
      priceOn: 6,
      priceOff: 0,
      linked: 4,
      sendable: 4,
    });
    expect(await countActs(shop.tenant, { ...view, category: "10" })).toMatchObject({ total: 2, stockOff: 0 });
  });

  it("applies to all of a view, and tells how many were so already", async () => {
    const ids = await idsOfTarget(shop.tenant, { view: { connectionId: shop.connectionId, brand: "Ardeal" } });
    expect(ids).toHaveLength(2);
    expect(await updateManyListings(shop.tenant, ids, { syncStock: false })).toEqual({ changed: 1, already: 1 });
    expect(await updateManyListings(shop.tenant, [idOf(0)], { syncStock: true })).toEqual({ changed: 1, already: 0 });
  });

  it("changes nothing when one of the ids is a stranger's", async () => {
    const ids = [idOf(0), other.listings[0]!.listingId];
    await expect(updateListings(shop.tenant, { listingIds: ids, syncPrice: false })).rejects.toThrow("not_found");
    await expect(sendNow(shop.tenant, ids)).rejects.toThrow("not_found");
    expect((await explainListing(shop.tenant, idOf(0))).listing.syncPrice).toBe(true);
  });

  it("sends what is linked and not stopped, asks about what is on the wire, and leaves the rest", async () => {
    await setPush(1, "PRICE", { state: "sent", failureCode: null });
    const batchId = newId();
    await withTenant(shop.tenant, (tx) =>
      tx.pushBatch.create({
        data: {
          tenantId: shop.tenant.tenantId,
          id: batchId,
          connectionId: shop.connectionId,
          bodyHash: "h",
          state: "sent",
          itemCount: 1,
          nextPollAt: new Date(Date.now() + 60_000),
        },
      }),
    );
    await setPush(1, "STOCK", { batchId });
    const outcome = await sendNow(shop.tenant, [idOf(0), idOf(1), idOf(3), idOf(4)]);
    expect(outcome).toEqual({ sending: 1, asking: 1, left: 2 });
    const batch = await withTenant(shop.tenant, (tx) => tx.pushBatch.findFirstOrThrow({ where: { id: batchId } }));
    expect(batch.nextPollAt!.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect((await explainListing(shop.tenant, idOf(0))).pushes.price).toMatchObject({
      state: "dirty",
      failureCode: null,
    });
  });
});

it("sends any number, part by part, and nothing for an empty view", async () => {
  expect(await sendManyNow(shop.tenant, [])).toEqual({ sending: 0, asking: 0, left: 0 });
  expect((await sendManyNow(shop.tenant, [idOf(5), idOf(4)])).sending).toBe(1);
});

describe("sayItIsZero", () => {
  it("makes zero known once, and never wipes out a stock that was counted meanwhile", async () => {
    expect((await explainListing(shop.tenant, idOf(0))).pushes.stock.blocker).toBe("never_counted");
    await sayItIsZero(shop.tenant, idOf(0));
    expect((await explainListing(shop.tenant, idOf(0))).pushes.stock).toMatchObject({ wanted: "0", state: "dirty" });
    await shop.move(0, 8);
    await expect(sayItIsZero(shop.tenant, idOf(0))).rejects.toThrow("changed_meanwhile");
    expect((await explainListing(shop.tenant, idOf(0))).pushes.stock.wanted).toBe("8");
  });

  it("is refused for a listing without a product, a stranger's, and after the trial", async () => {
    await expect(sayItIsZero(shop.tenant, idOf(4))).rejects.toThrow("listing_not_linked");
    await expect(sayItIsZero(shop.tenant, other.listings[0]!.listingId)).rejects.toThrow("not_found");
    await expect(sayItIsZero({ ...shop.tenant, mayWrite: false }, idOf(1))).rejects.toThrow("trial_ended");
  });
});

describe("explainListing", () => {
  it("adds the sum up to what is wanted and names the warehouses", async () => {
    const { sum, pushes, warehouseNames } = await explainListing(shop.tenant, idOf(0));
    expect(sum.reduce((total, line) => total + (line.pieces ?? 0), 0)).toBe(Number(pushes.stock.wanted));
    expect(warehouseNames[shop.warehouseId]).toBeDefined();
  });

  it("tells what blocks the connection and keeps strangers out", async () => {
    expect((await explainListing({ ...shop.tenant, syncs: false }, idOf(0))).block).toBe("trial_ended");
    await expect(explainListing(shop.tenant, other.listings[0]!.listingId)).rejects.toThrow("not_found");
    await expect(readPushHistory(shop.tenant, other.listings[0]!.listingId, 5)).rejects.toThrow("not_found");
  });
});

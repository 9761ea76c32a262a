import type pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { prepareBatch } from "./internal/prepare-batch";
import { settleItems, takeBack } from "./internal/settle-batch";
import { aPushingShop, type PushingShop } from "./testing/a-pushing-shop";

let shop: PushingShop;
let batchId: string;

/** A shop whose only stock, 2 pieces, is on its way to the channel. */
beforeEach(async () => {
  shop = await aPushingShop({ sellerId: "1", apiKey: "k", apiSecret: "s" }, [newId()]);
  await shop.move(0, 2);
  const batch = await withTenant(shop.tenant, (tx) => prepareBatch(tx, shop.tenant, shop.connectionId, 10));
  if (batch === null || batch === "settled") throw new Error("nothing was sent");
  batchId = batch.batchId;
});

const listingId = () => shop.listings[0]!.listingId;
const stock = () =>
  withTenant(shop.tenant, (tx) =>
    tx.listingPush.findFirstOrThrow({ where: { listingId: listingId(), field: "STOCK" } }),
  );

const change = (statement: string) => (owner: pg.Client) => owner.query(statement, [shop.tenant.tenantId, listingId()]);
const SOLD =
  "UPDATE stock_level s SET on_hand = on_hand - 1 FROM listing l WHERE s.tenant_id = $1 AND l.id = $2 AND s.product_id = l.product_id";
const STOPPED = "UPDATE listing SET sync_stock = false WHERE tenant_id = $1 AND id = $2";
const settle = () =>
  withTenant(shop.tenant, (tx) =>
    settleItems(tx, shop.tenant, batchId, [{ listingId: listingId(), outcome: "confirmed", detail: null }]),
  );
const refuse = () =>
  withTenant(shop.tenant, (tx) =>
    takeBack(tx, shop.tenant, batchId, { code: "channel_busy", detail: null, delaySeconds: 10, quarantine: false }),
  );

it("is a verdict also in signs that the database refuses: they hold up no other item of the batch", async () => {
  const detail = "Titlul: jum\u0103tate \ud83d, nul \0";
  await withTenant(shop.tenant, (tx) =>
    settleItems(tx, shop.tenant, batchId, [{ listingId: listingId(), outcome: "failed", detail }]),
  );
  expect(await stock()).toMatchObject({
    state: "retrying",
    failureCode: "channel_item_refused",
    failureDetail: "Titlul: jum\u0103tate , nul ",
  });
});

describe("a verdict that comes while a change is being committed", () => {
  it("confirms what was sent, and leaves the newer stock to be sent", async () => {
    await whileChanging(change(SOLD), settle);
    expect(await stock()).toMatchObject({ state: "dirty", confirmedValue: "2", beliefKnown: false });
  });

  it("leaves what was switched off meanwhile switched off", async () => {
    await whileChanging(change(STOPPED), settle);
    expect(await stock()).toMatchObject({ state: "excluded", beliefKnown: false });
  });

  it("does not send again what was switched off while its call was refused", async () => {
    await whileChanging(change(STOPPED), refuse);
    expect(await stock()).toMatchObject({ state: "excluded" });
  });

  it("cannot be called clean by anybody while a newer change waits", async () => {
    await withTenant(
      shop.tenant,
      (tx) =>
        tx.$executeRaw`UPDATE listing_push SET dirty_version = dirty_version + 1 WHERE tenant_id = ${shop.tenant.tenantId}::uuid`,
    );
    await expect(
      withTenant(
        shop.tenant,
        (tx) =>
          tx.$executeRaw`UPDATE listing_push SET state = 'clean', confirmed_version = sent_version WHERE tenant_id = ${shop.tenant.tenantId}::uuid AND field = 'STOCK'`,
      ),
    ).rejects.toThrow("listing_push_clean_is_confirmed");
  });
});

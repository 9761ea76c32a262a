import { beforeEach, describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { adjustStock } from "./adjust-stock";
import { consumeReservations } from "./consume-reservations";
import { holdLines } from "./hold-lines";
import { moveHeldPieces } from "./move-held-pieces";
import { recordMovements } from "./record-movements";
import { releaseLines } from "./release-lines";
import { reserveLines } from "./reserve-lines";
import { stockStory } from "./stock-story";
import { theWarehouse } from "./testing/a-warehouse";
import { orderLines } from "./testing/an-order-line";
import { expectBalanced } from "./testing/expect-balanced";
import { readLevel } from "./testing/read-level";

let tenant: TenantContext;
let warehouseId: string;
let productId: string;

beforeEach(async () => {
  tenant = await aTenant();
  warehouseId = await theWarehouse(tenant);
  productId = await aProduct(tenant);
});

const due = (day: number) => new Date(Date.UTC(2026, 11, day, 12));
const want = (orderLineId: string, wanted: number, day = 1) => ({
  orderLineId,
  productId,
  warehouseId,
  wanted,
  dueAt: due(day),
});
const count = (onHand: number) =>
  adjustStock(tenant, { warehouseId, reason: "correction", lines: [{ productId, onHand }] });
const reserve = (...lines: ReturnType<typeof want>[]) => withTenant(tenant, (tx) => reserveLines(tx, tenant, lines));
const lines = async (...ordered: number[]) =>
  orderLines(
    tenant,
    ordered.map((pieces) => ({ productId, ordered: pieces })),
  );

async function heldOf(orderLineIds: string[]): Promise<number[]> {
  const rows = await withTenant(tenant, (tx) =>
    tx.orderLine.findMany({ where: { tenantId: tenant.tenantId, id: { in: orderLineIds } } }),
  );
  return orderLineIds.map((id) => Number(rows.find((row) => row.id === id)?.reserved));
}

describe("reserveLines", () => {
  it("holds what is there and covers the rest by deadline when stock arrives", async () => {
    const [late, soon, first] = (await lines(3, 3, 4)) as [string, string, string];
    await count(5);
    await reserve(want(first, 4, 1));
    await reserve(want(late, 3, 9));
    await reserve(want(soon, 3, 2));
    expect(await heldOf([first, late, soon])).toEqual([4, 1, 0]);
    await count(9);
    expect(await heldOf([first, late, soon])).toEqual([4, 2, 3]);
    await count(20);
    expect(await heldOf([first, late, soon])).toEqual([4, 3, 3]);
    expect(await readLevel(tenant, productId, warehouseId)).toEqual({ onHand: 20, reserved: 10, counted: true });
    await expectBalanced(tenant);
  });

  it("changes nothing when it is called again, and grows or shrinks with the wish", async () => {
    const [line] = (await lines(9)) as [string];
    await count(10);
    await reserve(want(line, 4));
    await reserve(want(line, 4));
    expect(await heldOf([line])).toEqual([4]);
    await reserve(want(line, 7));
    expect(await heldOf([line])).toEqual([7]);
    await reserve(want(line, 2));
    expect(await heldOf([line])).toEqual([2]);
    await expectBalanced(tenant);
  });

  it("makes a released promise anew", async () => {
    const [line] = (await lines(3)) as [string];
    await count(2);
    await reserve(want(line, 3));
    await withTenant(tenant, (tx) => releaseLines(tx, tenant, [line]));
    expect(await heldOf([line])).toEqual([0]);
    await reserve(want(line, 3));
    expect(await heldOf([line])).toEqual([2]);
    await count(5);
    expect(await heldOf([line])).toEqual([3]);
    await expectBalanced(tenant);
  });

  it("promises what was never counted without making it known", async () => {
    const [line] = (await lines(2)) as [string];
    await reserve(want(line, 2));
    expect(await readLevel(tenant, productId, warehouseId)).toEqual({ onHand: 0, reserved: 0, counted: false });
  });

  it("gives exactly 100 pieces to 1,000 buyers", async () => {
    await count(100);
    const buyers = await lines(...Array.from({ length: 1_000 }, () => 1));
    const queue = [...buyers];
    await Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let line = queue.shift(); line; line = queue.shift()) await reserve(want(line, 1));
      }),
    );
    const held = await heldOf(buyers);
    expect(held.filter((pieces) => pieces === 1)).toHaveLength(100);
    expect(held.filter((pieces) => pieces === 0)).toHaveLength(900);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 100, reserved: 100 });
    await expectBalanced(tenant);
  }, 120_000);
});

describe("releaseLines", () => {
  it("hands freed pieces to who waits, in the same transaction, and once", async () => {
    const [gone, waiting] = (await lines(5, 4)) as [string, string];
    await count(5);
    await reserve(want(gone, 5));
    await reserve(want(waiting, 4));
    await withTenant(tenant, (tx) => releaseLines(tx, tenant, [gone]));
    await withTenant(tenant, (tx) => releaseLines(tx, tenant, [gone]));
    expect(await heldOf([gone, waiting])).toEqual([0, 4]);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 5, reserved: 4 });
    await expectBalanced(tenant);
  });
});

describe("moveHeldPieces", () => {
  const move = (fromOrderLineId: string, to: string, pieces: number, wanted: number) => ({
    ...want(to, wanted),
    fromOrderLineId,
    pieces,
  });

  it("leaves no gap for those who wait", async () => {
    const [dead, waiting, heir, second] = (await lines(5, 5, 2, 2)) as [string, string, string, string];
    await count(5);
    await reserve(want(dead, 5));
    await reserve(want(waiting, 5));
    await withTenant(tenant, (tx) => holdLines(tx, tenant, [dead]));
    await withTenant(tenant, (tx) => moveHeldPieces(tx, tenant, [move(dead, heir, 2, 2), move(dead, second, 2, 2)]));
    expect(await heldOf([dead, waiting, heir, second])).toEqual([1, 0, 2, 2]);
    await withTenant(tenant, (tx) => releaseLines(tx, tenant, [dead]));
    expect(await heldOf([dead, waiting, heir, second])).toEqual([0, 1, 2, 2]);
    await expectBalanced(tenant);
  });

  it("lets the heir wait for what the dead one did not hold", async () => {
    const [dead, heir] = (await lines(2, 4)) as [string, string];
    await count(2);
    await reserve(want(dead, 2));
    await withTenant(tenant, (tx) => moveHeldPieces(tx, tenant, [move(dead, heir, 2, 4)]));
    expect(await heldOf([dead, heir])).toEqual([0, 2]);
    await count(10);
    expect(await heldOf([dead, heir])).toEqual([0, 4]);
    await expectBalanced(tenant);
  });

  it("keeps what is held for a dead line from growing", async () => {
    const [dead] = (await lines(5)) as [string];
    await count(2);
    await reserve(want(dead, 5));
    await withTenant(tenant, (tx) => holdLines(tx, tenant, [dead]));
    await count(10);
    expect(await heldOf([dead])).toEqual([2]);
  });
});

describe("consumeReservations", () => {
  const ship = (orderLineId: string, quantity: number, idempotencyKey = `sale:${orderLineId}`) =>
    withTenant(tenant, (tx) =>
      consumeReservations(tx, tenant, [{ orderLineId, productId, warehouseId, quantity, idempotencyKey }]),
    );

  it("takes the stock and ends the promise, once, without giving the pieces to who waits", async () => {
    const [shipped, waiting] = (await lines(3, 3)) as [string, string];
    await count(3);
    await reserve(want(shipped, 3));
    await reserve(want(waiting, 3));
    await ship(shipped, 3);
    await ship(shipped, 3);
    expect(await heldOf([shipped, waiting])).toEqual([0, 0]);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 0, reserved: 0 });
    await expectBalanced(tenant);
  });

  it("ships in parts", async () => {
    const [line] = (await lines(5)) as [string];
    await count(5);
    await reserve(want(line, 5));
    await ship(line, 2, "part-1");
    expect(await heldOf([line])).toEqual([3]);
    await ship(line, 3, "part-2");
    expect(await heldOf([line])).toEqual([0]);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 0, reserved: 0 });
    await expectBalanced(tenant);
  });

  it("shows goods that left without cover as stock in the red", async () => {
    const [line] = (await lines(4)) as [string];
    await count(1);
    await reserve(want(line, 4));
    await ship(line, 4);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: -3, reserved: 0 });
    await expectBalanced(tenant);
  });

  it("is told as a story, newest first, with the balance after each step", async () => {
    const [line] = (await lines(2)) as [string];
    await count(5);
    await reserve(want(line, 2));
    await ship(line, 2);
    const story = await stockStory(tenant, productId);
    expect(story.map((entry) => entry.kind)).toEqual(["movement", "reservation", "movement"]);
    expect(story[0]).toMatchObject({ kind: "movement", movement: "sale", quantity: -2, balance: 3 });
    expect(story[0]?.orderNumber).toBe(story[1]?.orderNumber);
    expect(story[1]).toMatchObject({ kind: "reservation", wanted: 2, state: "consumed" });
    expect(story[2]).toMatchObject({ kind: "movement", movement: "adjustment", quantity: 5, balance: 5 });
  });
});

describe("recordMovements", () => {
  it("writes a key once and says which were written", async () => {
    const movement = (idempotencyKey: string, quantity: number) =>
      ({ productId, warehouseId, kind: "opening", quantity, idempotencyKey }) as const;
    const first = await withTenant(tenant, (tx) => recordMovements(tx, tenant, [movement("a", 3), movement("b", 4)]));
    const again = await withTenant(tenant, (tx) => recordMovements(tx, tenant, [movement("b", 9), movement("c", 1)]));
    expect(first.sort()).toEqual(["a", "b"]);
    expect(again).toEqual(["c"]);
    expect(await readLevel(tenant, productId, warehouseId)).toMatchObject({ onHand: 8 });
  });
});

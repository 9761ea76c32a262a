import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { isAppError } from "@/lib/core/errors";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { adjustStock } from "./adjust-stock";
import { consumeReservations } from "./consume-reservations";
import { holdLines } from "./hold-lines";
import { lockLevels } from "./lock-levels";
import { moveHeldPieces } from "./move-held-pieces";
import { releaseLines } from "./release-lines";
import { reserveLines } from "./reserve-lines";
import { theWarehouse } from "./testing/a-warehouse";
import { orderLines } from "./testing/an-order-line";
import { expectBalanced } from "./testing/expect-balanced";

/** What a line holds now; locked, so that nobody takes it meanwhile. */
async function heldBy(tx: TenantTx, orderLineId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ quantity: string }[]>`
    SELECT quantity::text FROM reservation WHERE order_line_id = ${orderLineId}::uuid AND state = 'active' FOR UPDATE`;
  return Number(rows[0]?.quantity ?? 0);
}

const PRODUCTS = 2;
const LINES = 8;

const step = fc.oneof(
  fc.record({
    do: fc.constant("adjust" as const),
    product: fc.nat(PRODUCTS - 1),
    delta: fc.integer({ min: -6, max: 8 }),
  }),
  fc.record({
    do: fc.constant("reserve" as const),
    line: fc.nat(LINES - 1),
    wanted: fc.integer({ min: 0, max: 6 }),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  fc.record({ do: fc.constant("release" as const), line: fc.nat(LINES - 1) }),
  fc.record({ do: fc.constant("hold" as const), line: fc.nat(LINES - 1) }),
  fc.record({ do: fc.constant("ship" as const), line: fc.nat(LINES - 1) }),
  fc.record({
    do: fc.constant("moveHeld" as const),
    from: fc.nat(LINES - 1),
    to: fc.nat(LINES - 1),
    wanted: fc.integer({ min: 1, max: 6 }),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

describe("stock under random histories", () => {
  it("stays balanced and never promises a piece twice, with up to four writers at once", async () => {
    const tenant = await aTenant();
    const warehouseId = await theWarehouse(tenant);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (history) => {
        const products: string[] = [];
        for (let at = 0; at < PRODUCTS; at++) products.push(await aProduct(tenant));
        const productOf = (line: number) => products[line % PRODUCTS] as string;
        const lines = await orderLines(
          tenant,
          Array.from({ length: LINES }, (_, line) => ({ productId: productOf(line), ordered: 6 })),
        );
        for (const atOnce of history) {
          await Promise.all(atOnce.map((one) => run(one)));
          await expectBalanced(tenant);
          await expectNothingLeftTwice();
        }

        async function run(one: Step): Promise<void> {
          const place = (line: number) => ({
            orderLineId: lines[line] as string,
            productId: productOf(line),
            warehouseId,
          });
          const dueAt = new Date("2026-12-01T00:00:00Z");
          try {
            if (one.do === "adjust") {
              const productId = products[one.product] as string;
              const change = { productId, delta: one.delta };
              await adjustStock(tenant, { warehouseId, reason: "correction", lines: [change] });
              return;
            }
            await withTenant(tenant, async (tx) => {
              if (one.do === "reserve") {
                const day = new Date(Date.UTC(2026, 11, one.day));
                await reserveLines(tx, tenant, [{ ...place(one.line), wanted: one.wanted, dueAt: day }]);
              }
              if (one.do === "release") await releaseLines(tx, tenant, [lines[one.line] as string]);
              if (one.do === "hold") await holdLines(tx, tenant, [lines[one.line] as string]);
              if (one.do === "moveHeld" && one.from !== one.to && one.from % PRODUCTS === one.to % PRODUCTS) {
                await holdLines(tx, tenant, [lines[one.from] as string]);
                const pieces = Math.min(one.wanted, await heldBy(tx, lines[one.from] as string));
                const move = { ...place(one.to), fromOrderLineId: lines[one.from] as string, pieces };
                if (pieces > 0) await moveHeldPieces(tx, tenant, [{ ...move, wanted: 6, dueAt }]);
              }
              if (one.do === "ship") {
                // What is held and lies there leaves the house: a correction may have brought the stock below the promises, and
                // nobody packs pieces that are not there. So the stock must never fall below zero here.
                const [level] = await lockLevels(tx, tenant, [place(one.line)]);
                const held = await heldBy(tx, lines[one.line] as string);
                const quantity = Math.min(held, level?.onHand.toNumber() ?? 0);
                if (quantity === 0) return;
                const idempotencyKey = `ship:${crypto.randomUUID()}`;
                await consumeReservations(tx, tenant, [{ ...place(one.line), quantity, idempotencyKey }]);
              }
            });
          } catch (error) {
            if (!isAppError(error) || error.code !== "stock_insufficient") throw error;
          }
        }

        /** What leaves is taken from what is there: twice promised pieces would leave twice, and the stock would be negative. */
        async function expectNothingLeftTwice(): Promise<void> {
          const rows = await withTenant(
            tenant,
            (tx) => tx.$queryRaw<{ id: string }[]>`
              SELECT product_id::text AS id FROM stock_level WHERE on_hand < 0`,
          );
          expect(rows).toEqual([]);
        }
      }),
      { numRuns: 25, endOnFailure: true },
    );
  }, 180_000);
});

import { describe, expect, it } from "vitest";
import type { ChannelAdapter, ChannelCursor, ChannelSession, IncomingPackage, Page } from "../channel-port";

/** A shop on the channel that the suite may buy from and break. */
export type ContractWorld = {
  adapter: ChannelAdapter;
  session: ChannelSession;
  /** The same shop with keys that the channel refuses. */
  wrongKeys: ChannelSession;
  /** Barcodes of the approved listings, whatever their state. */
  approvedIds(): string[];
  /** A listing that can be bought and pushed. */
  sellable(): { externalId: string; quantity: number };
  quantityOf(externalId: string): number;
  /** Places an order; its number. */
  order(externalId: string, quantity: number): string;
  cancel(orderNumber: string): void;
  /** Breaks the next `count` calls (all when left out). */
  break(kind: ContractFault, count?: number): void;
  mend(): void;
};
export type ContractFault =
  | "html"
  | "truncated"
  | "empty"
  | "reset"
  | "556"
  | "busy"
  | "busy-other-shape"
  | "answer-lost"
  | "bom"
  | "gzip"
  | "unknown-status"
  | "unknown-fields";

/** What every adapter must do; the same sentences for each channel. */
export function channelContract(name: string, connect: () => ContractWorld): void {
  describe(`channel contract: ${name}`, () => {
    it("proves good keys and refuses wrong ones", async () => {
      const { adapter, session, wrongKeys } = connect();
      await expect(adapter.testConnection(session)).resolves.toBeUndefined();
      await expect(adapter.testConnection(wrongKeys)).rejects.toMatchObject({ code: "channel_unauthorised" });
    });

    it("gives every listing exactly once over all pages", async () => {
      const { adapter, session, approvedIds } = connect();
      const listings = await all((cursor) =>
        adapter.readListings(session, { kind: "approved", modifiedSince: null, cursor }),
      );
      expect(listings.map((one) => one.externalId).sort()).toEqual(approvedIds().sort());
      const inventory = await all((cursor) => adapter.readInventory(session, cursor));
      expect(inventory.map((one) => one.externalId).sort()).toEqual(approvedIds().sort());
    });

    it("gives what changed since a moment, over all pages of one window", async () => {
      const { adapter, session, approvedIds } = connect();
      const modifiedSince = new Date(0);
      const changed = await all((cursor) => adapter.readListings(session, { kind: "approved", modifiedSince, cursor }));
      expect([...new Set(changed.map((one) => one.externalId))].sort()).toEqual(approvedIds().sort());
    });

    it("gives a category tree whose parents exist, and attributes of its leaves", async () => {
      const { adapter, session } = connect();
      const tree = await adapter.readCategories(session);
      const ids = new Set(tree.map((one) => one.externalId));
      expect(tree.every((one) => one.parentExternalId === null || ids.has(one.parentExternalId))).toBe(true);
      const leaf = tree.find((one) => one.isLeaf)!;
      expect(Array.isArray(await adapter.readCategoryAttributes(session, leaf.externalId))).toBe(true);
    });

    it("sends stock and price together and confirms item by item, a bad one beside a good one", async () => {
      const { adapter, session, sellable, quantityOf } = connect();
      const { externalId } = sellable();
      const { externalBatchId } = await adapter.pushInventory(session, [
        { externalId, quantity: 17, price: { saleMinor: 12345n, listMinor: 12999n } },
        { externalId: "NO-SUCH-BARCODE", quantity: 1 },
      ]);
      const result = await until(
        () => adapter.readBatch(session, externalBatchId),
        (one) => one.state === "resolved",
      );
      expect(result).toMatchObject({ state: "resolved" });
      if (result.state !== "resolved") return;
      expect(result.items.find((item) => item.externalId === externalId)?.ok).toBe(true);
      const bad = result.items.find((item) => item.externalId === "NO-SUCH-BARCODE");
      expect(bad).toMatchObject({ ok: false });
      expect(bad?.reasons.join()).not.toBe("");
      expect(quantityOf(externalId)).toBe(17);
      expect(await adapter.readInventoryOf(session, [externalId, "NO-SUCH-BARCODE"])).toEqual([
        { externalId, quantity: 17, saleMinor: 12345n, listMinor: 12999n },
      ]);
    });

    it("knows a batch that the channel does not", async () => {
      const { adapter, session } = connect();
      expect(await adapter.readBatch(session, "00000000-0000-4000-8000-000000000000-1")).toEqual({ state: "expired" });
    });

    it("refuses an identical body with a key by which it can be known", async () => {
      const { adapter, session, sellable } = connect();
      const items = [{ externalId: sellable().externalId, quantity: 23 }];
      await adapter.pushInventory(session, items);
      await expect(adapter.pushInventory(session, items)).rejects.toMatchObject({
        code: "channel_rejected",
        facts: { key: "duplicate.request" },
      });
    });

    it("gives every package exactly once, oldest first, and the same again when nothing changed", async () => {
      const { adapter, session, sellable, order, cancel } = connect();
      const { externalId } = sellable();
      const from = new Date(Date.now() - 60_000);
      const numbers = [order(externalId, 1), order(externalId, 2)];
      cancel(numbers[1]!);
      const read = () => packagesSince(adapter, session, from);
      const first = await read();
      const mine = first.filter((one) => numbers.includes(one.externalOrderNumber));
      expect(mine.map((one) => one.status).sort()).toEqual(["cancelled", "created"]);
      expect(new Set(first.map((one) => one.externalId)).size).toBe(first.length);
      expect(first.map((one) => one.modifiedAt.getTime())).toEqual(
        first.map((one) => one.modifiedAt.getTime()).sort((a, b) => a - b),
      );
      expect(await read()).toEqual(first);
      const streamed = await all((cursor) =>
        adapter.streamPackages(session, { modifiedFrom: from, modifiedTo: new Date(Date.now() + 60_000), cursor }),
      );
      expect(streamed.map((one) => one.externalId).sort()).toEqual(first.map((one) => one.externalId).sort());
      expect((await adapter.readPackagesOfOrder(session, numbers[0]!)).map((one) => one.externalOrderNumber)).toEqual([
        numbers[0],
      ]);
    });

    it("adds up to what the channel says the customer pays", async () => {
      const { adapter, session, sellable, order } = connect();
      const [one] = await adapter.readPackagesOfOrder(session, order(sellable().externalId, 3));
      const net = one!.lines.reduce(
        (sum, line) => sum + line.grossMinor - line.sellerDiscountMinor - line.channelDiscountMinor + line.sgrMinor,
        0n,
      );
      expect(net).toBe(one!.payableMinor);
    });

    it.each([
      ["html", "channel_answer_unknown"],
      ["truncated", "channel_answer_unknown"],
      ["empty", "channel_answer_unknown"],
      ["reset", "channel_unreachable"],
      ["556", "channel_unreachable"],
      ["busy", "channel_busy"],
      ["busy-other-shape", "channel_busy"],
    ] as const)("says a word for %s, and is well afterwards", async (kind, code) => {
      const world = connect();
      world.break(kind);
      await expect(world.adapter.readInventoryOf(world.session, ["X"])).rejects.toMatchObject({ code });
      world.mend();
      await expect(world.adapter.readInventoryOf(world.session, ["X"])).resolves.toEqual([]);
    });

    it.each(["html", "truncated", "reset", "556", "bom", "gzip"] as const)(
      "gets over one %s while reading",
      async (kind) => {
        const world = connect();
        world.break(kind, 1);
        await expect(world.adapter.readInventoryOf(world.session, ["X"])).resolves.toEqual([]);
        world.mend();
      },
    );

    it("says how long to wait when it is limited", async () => {
      const world = connect();
      world.break("busy");
      const error = await world.adapter.testConnection(world.session).catch((caught: unknown) => caught);
      expect(Number((error as { facts: { retryAfterSeconds: number } }).facts.retryAfterSeconds)).toBeGreaterThan(0);
      world.mend();
    });

    it("sends once when the answer is lost, and says that it may have arrived", async () => {
      const world = connect();
      const { externalId } = world.sellable();
      world.break("answer-lost", 1);
      const sending = world.adapter.pushInventory(world.session, [{ externalId, quantity: 31 }]);
      await expect(sending).rejects.toMatchObject({ code: "channel_unreachable", facts: { mayHaveArrived: true } });
      world.mend();
      await until(
        async () => world.quantityOf(externalId),
        (quantity) => quantity === 31,
      );
    });

    it.each(["unknown-status", "unknown-fields"] as const)("reads packages with %s", async (kind) => {
      const world = connect();
      const number = world.order(world.sellable().externalId, 1);
      world.break(kind);
      const [one] = await world.adapter.readPackagesOfOrder(world.session, number);
      expect(one?.externalOrderNumber).toBe(number);
      expect(one?.status).toBe(kind === "unknown-status" ? "unknown" : "created");
      world.mend();
    });
  });
}

async function all<T>(read: (cursor: ChannelCursor | null) => Promise<Page<T, ChannelCursor>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: ChannelCursor | null = null;
  do {
    const page: Page<T, ChannelCursor> = await read(cursor);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

function packagesSince(adapter: ChannelAdapter, session: ChannelSession, from: Date): Promise<IncomingPackage[]> {
  const modifiedTo = new Date(Date.now() + 24 * 3_600_000);
  return all((cursor) => adapter.readPackages(session, { modifiedFrom: from, modifiedTo, cursor }));
}

async function until<T>(look: () => Promise<T>, isThere: (found: T) => boolean): Promise<T> {
  for (let attempt = 0; attempt < 200; attempt++) {
    const found = await look();
    if (isThere(found)) return found;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("it does not come");
}

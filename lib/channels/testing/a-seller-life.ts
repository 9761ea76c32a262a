import { env } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { setPrice } from "@/lib/pricing/set-price";
import { adjustStock } from "@/lib/stock/adjust-stock";
import { type RunningSandbox, startSandbox } from "@/sandbox/start-sandbox";
import type { FaultInput } from "@/sandbox/state/fault-types";
import { adapterFor } from "../channel-registry";
import { updateConnection } from "../connections/update-connection";
import { updateListing } from "../listings/update-listing";
import { openSession } from "../open-session";
import { pullBeforePush } from "../pull-before-push";
import { pullOrders } from "../pull-orders";
import { flushConnection } from "../push/flush-connection";
import { pollBatches } from "../push/poll-batches";
import { aPushingShop, type PushingShop } from "../push/testing/a-pushing-shop";
import { advanceRun } from "../runs/advance-run";
import { requestSync } from "../runs/request-sync";
import type { KillableProcess } from "./a-killable-process";
import { passTime } from "./pass-time";

/** Products of a life: the last one is never counted and must never be pushed. */
export const PRODUCTS = 4;
export const COUNTED = PRODUCTS - 1;
const SELLER = 7001;
const KEYS = { sellerId: String(SELLER), apiKey: "key-7001", apiSecret: "secret-7001" };

/** About so many transactions each of them has. */
const TRANSACTIONS = { count: 1, pull: 9, flush: 14, send: 5, confirm: 6, drift: 7 } as const;

/** What may happen in the life of a seller. Positions are taken modulo what is there. */
export type Happening =
  | { do: "count"; product: number; pieces: number }
  | { do: "move"; product: number; pieces: number }
  | { do: "price"; product: number; bani: number }
  | { do: "order"; lines: readonly { product: number; pieces: number }[] }
  | { do: "cancel" | "cancelPart" | "split" | "advance"; order: number }
  | { do: "pull" | "flush" | "confirm" | "drift" | "minute" | "newKeys" }
  | { do: "wait"; seconds: number }
  | { do: "fault"; fault: FaultInput }
  /** The process dies at the `at`-th transaction of what it does. */
  | {
      do: "killed";
      during: "count" | "pull" | "flush" | "send" | "confirm" | "drift";
      at: number;
      afterCommit: boolean;
    }
  | { do: "atOnce"; product: number; pieces: number }
  /** Sold there and brought in here before anybody looks: the figure is as before, and yet the channel shows less. */
  | { do: "sellAndRestock"; product: number; pieces: number }
  /** Bought and cancelled before anybody looks: seen for the first time when it is dead. */
  | { do: "regret"; product: number; pieces: number }
  /** A person stops a product for a while, types another stock on the channel meanwhile, and lets it go on. */
  | { do: "handsOff"; product: number; how: "stop" | "unlink"; typed: number; settles: boolean };

/** A seller on a Trendyol of its own, and our side of it, with a worker that can be killed. */
export class SellerLife {
  /** What the ledger must say in the end, per product; kept beside it, by plain addition. */
  readonly onHand: number[] = Array.from({ length: COUNTED }, () => 0);
  edits = 0;

  private constructor(
    readonly sandbox: RunningSandbox,
    readonly shop: PushingShop,
    readonly process: KillableProcess,
    readonly barcodes: readonly string[],
  ) {}

  static async begin(process: KillableProcess, seed: number): Promise<SellerLife> {
    const sandbox = await startSandbox({ clock: standing(Date.now()), seed });
    sandbox.control.changeSettings({
      limits: { enabled: false },
      batchDelayMs: { min: 2_000, max: 9_000 },
      awaitingMs: { min: 1_000, max: 4_000 },
      successorDelayMs: { min: 1_000, max: 20_000 },
      completedEmptyPhase: seed % 2 === 0,
      coarseModifiedDates: seed % 3 === 0,
      carrierMoves: false,
    });
    sandbox.control.seedSeller({ ...KEYS, sellerId: SELLER, products: 20 });
    Object.assign(env, { TRENDYOL_BASE_URL: `${sandbox.apiUrl}/integration`, SANDBOX_TRENDYOL_URL: undefined });
    const barcodes = sandbox.control
      .searchProducts(SELLER, "", 50)
      .filter((one) => one.state === "onSale")
      .slice(0, PRODUCTS)
      .map((one) => one.barcode);
    const shop = await aPushingShop(KEYS, barcodes);
    const life = new SellerLife(sandbox, shop, process, barcodes);
    await life.pass(0);
    for (let product = 0; product < COUNTED; product++) await life.adjust(product, { onHand: 2 + 3 * product });
    return life;
  }

  async live(one: Happening): Promise<void> {
    switch (one.do) {
      case "count":
        return this.adjust(one.product % COUNTED, { onHand: one.pieces });
      case "move":
        return this.adjust(one.product % COUNTED, { delta: one.pieces });
      case "price":
        return this.price(one.product % COUNTED, one.bani);
      case "order":
        return this.order(one.lines);
      case "wait":
        return this.pass(one.seconds);
      case "fault":
        this.sandbox.control.addFault({ ...one.fault, sellerId: SELLER });
        return;
      case "killed":
        this.process.dieAt(1 + (one.at % TRANSACTIONS[one.during]), one.afterCommit);
        return one.during === "count" ? this.adjust(one.at % COUNTED, { delta: 1 }) : this[one.during]();
      case "minute":
        await this.flush();
        await this.pass(6);
        await this.confirm();
        return this.pass(54);
      case "atOnce":
        await Promise.all([
          this.flush(),
          this.adjust(one.product % COUNTED, { delta: one.pieces }),
          this.confirm(),
          this.pull(),
        ]);
        return;
      case "sellAndRestock":
        this.order([{ product: one.product % COUNTED, pieces: one.pieces }]);
        return this.adjust(one.product % COUNTED, { delta: one.pieces });
      case "regret":
        this.order([{ product: one.product % COUNTED, pieces: one.pieces }]);
        await this.pass(5);
        return this.happenToOrder("cancel", 0);
      case "handsOff":
        return this.handsOff(one);
      case "pull":
      case "flush":
      case "confirm":
      case "drift":
      case "newKeys":
        return this[one.do]();
      default:
        return this.happenToOrder(one.do, one.order);
    }
  }

  pass(seconds: number): Promise<void> {
    return passTime(this.sandbox, this.shop.tenant.tenantId, seconds);
  }

  /** What the channel's functions do: a refusal of the channel may rest till the next time. */
  pull(): Promise<void> {
    return this.work(() => pullOrders(this.shop.tenant, this.shop.connectionId, { reason: "poll" }));
  }

  async flush(): Promise<void> {
    await this.work(async () => {
      await pullBeforePush(this.shop.tenant, this.shop.connectionId);
      await flushConnection(this.shop.tenant, this.shop.connectionId);
    });
  }

  /** The second half of a flush. */
  send(): Promise<void> {
    return this.work(() => flushConnection(this.shop.tenant, this.shop.connectionId));
  }

  confirm(): Promise<void> {
    return this.work(() => pollBatches(this.shop.tenant, this.shop.connectionId));
  }

  drift(): Promise<void> {
    return this.work(async () => {
      const { runId } = await requestSync(this.shop.tenant, this.shop.connectionId, "drift");
      await advanceRun(this.shop.tenant, runId);
    });
  }

  newKeys(): Promise<void> {
    return this.work(() => updateConnection(this.shop.tenant, this.shop.connectionId, { credentials: KEYS }));
  }

  onChannel(product: number) {
    return this.sandbox.control.product(SELLER, this.barcodes[product] ?? "");
  }

  /** The number of the last call that the channel got. */
  lastCall(): number {
    return this.sandbox.control.requests()[0]?.id ?? 0;
  }

  /** What went out with the calls after that one, whatever became of them. */
  sentSince(call: number): { barcode: string; quantity?: number }[] {
    return this.sandbox.control
      .requests(call)
      .filter((one) => one.method === "POST" && one.path.includes("price-and-inventory"))
      .flatMap((one) => (JSON.parse(one.requestBody) as { items: { barcode: string; quantity?: number }[] }).items);
  }

  packages() {
    return this.sandbox.control.packages({ sellerId: SELLER }).filter((one) => !one.hidden);
  }

  private work(operation: () => Promise<unknown>): Promise<void> {
    return this.process.run(() => operation().catch(unlessOurs)).then(() => {});
  }

  /** A client that gets no answer asks again with the same key, as one should. */
  private async adjust(product: number, change: { onHand: number } | { delta: number }): Promise<void> {
    const key = newId();
    const line = { productId: this.shop.listings[product]?.productId ?? "", ...change };
    const input = { warehouseId: this.shop.warehouseId, reason: "correction" as const, lines: [line] };
    const before = this.onHand[product] ?? 0;
    const after = "onHand" in change ? change.onHand : before + change.delta;
    if (after < 0) return;
    for (let isDone = false; !isDone; ) {
      isDone = (await this.process.run(() => adjustStock(this.shop.tenant, input, key))) !== null;
      if (!isDone) await new Promise((resolve) => setImmediate(resolve));
    }
    this.onHand[product] = after;
    this.edits++;
  }

  private async price(product: number, bani: number): Promise<void> {
    const amount = (bani / 100).toFixed(2);
    const productId = this.shop.listings[product]?.productId ?? "";
    await this.process.run(() =>
      setPrice(this.shop.tenant, { productId, warehouseId: this.shop.warehouseId, gross: amount, currency: "RON" }),
    );
  }

  private async handsOff({ product, how, typed, settles }: Extract<Happening, { do: "handsOff" }>): Promise<void> {
    const { tenant, connectionId, listings } = this.shop;
    const { barcode, listingId, productId } = listings[product % COUNTED] ?? listings[0]!;
    await updateListing(tenant, listingId, how === "stop" ? { syncStock: false } : { productId: null });
    if (settles) {
      // What was on its way has landed before the person types, and nothing of ours may land on it.
      await this.pass(100);
      await this.confirm();
      await this.flush();
      await this.pass(100);
      await this.work(async () => {
        const session = await openSession(tenant, connectionId, "interactive");
        await adapterFor("trendyol").pushInventory(session, [{ externalId: barcode, quantity: typed }]);
      });
      await this.pass(20);
    }
    await updateListing(tenant, listingId, how === "stop" ? { syncStock: true } : { productId });
  }

  /** Buyers can only buy what the channel shows. */
  private order(lines: readonly { product: number; pieces: number }[]): void {
    const wanted = new Map(lines.map(({ product, pieces }) => [this.barcodes[product % PRODUCTS] ?? "", pieces]));
    unlessRefused(() =>
      this.sandbox.control.placeOrder({
        sellerId: SELLER,
        lines: [...wanted].map(([barcode, quantity]) => ({ barcode, quantity })),
      }),
    );
  }

  private happenToOrder(what: "cancel" | "cancelPart" | "split" | "advance", at: number): void {
    const { control } = this.sandbox;
    const open = this.packages().filter((one) => ["Created", "Picking", "Invoiced"].includes(one.status));
    const one = open[at % Math.max(open.length, 1)];
    const line = one?.lines[0];
    if (!one || !line) return;
    const id = one.shipmentPackageId;
    const part = { lineId: line.lineId, quantity: Math.max(1, Math.floor(line.quantity / 2)) };
    unlessRefused(() => {
      if (what === "cancel") control.cancel(id);
      if (what === "cancelPart") control.partialCancel(id, { lines: [part] });
      if (what === "split") control.split(id, { groups: [[part]] });
      if (what === "advance")
        control.setStatus(id, { status: one.status === "Created" ? "Picking" : "Invoiced", invoiceNumber: "X1" });
    });
  }
}

/** Time stands; only `pass` moves it. */
function standing(at: number): () => number {
  return () => at;
}

function unlessOurs(error: unknown): void {
  if (!isAppError(error)) throw error;
}

function unlessRefused(verb: () => unknown): void {
  try {
    verb();
  } catch (error) {
    if (!(error instanceof Error) || error.constructor.name !== "ControlError") throw error;
  }
}

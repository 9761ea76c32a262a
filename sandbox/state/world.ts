import { Agenda } from "./agenda";
import type { BatchRecord } from "./batch-types";
import { SandboxClock } from "./clock";
import type { Fault } from "./fault-types";
import type { OrderRecord, PackageRecord, Successors } from "./order-types";
import type { ProductChange, ProductSource, ProductUpdate } from "./product-types";
import { Random } from "./random";
import type { NewRequest } from "./request-log";
import { RequestLog } from "./request-log";
import type { MailRecord, SellerRecord, WebhookDelivery, WebhookRecord } from "./seller-types";
import { DEFAULT_SETTINGS, type Settings, type SettingsPatch } from "./settings";
import { SlidingWindows } from "./sliding-windows";
import { type Collection, Store } from "./store";

export type WorldOptions = {
  /** Null keeps everything in memory. */
  dataDir: string | null;
  /** Base clock, epoch milliseconds. */
  clock: () => number;
  seed: number;
};

/** The whole outside world that this sandbox plays. Collections are stored; the rest is forgotten at restart. */
export class World {
  readonly store: Store;
  readonly clock: SandboxClock;
  readonly random: Random;
  readonly agenda = new Agenda();
  readonly sellers: Collection<SellerRecord>;
  /** Key: sellerId:index. */
  readonly productChanges: Collection<ProductChange>;
  readonly productUpdates: Collection<ProductUpdate[]>;
  readonly batches: Collection<BatchRecord>;
  readonly orders: Collection<OrderRecord>;
  readonly packages: Collection<PackageRecord>;
  readonly successors: Collection<Successors>;
  readonly webhooks: Collection<WebhookRecord>;
  readonly deliveries: Collection<WebhookDelivery>;
  /** Key: hash of seller, storefront and body; value: when it was seen. */
  readonly bodies: Collection<number>;
  readonly faults: Collection<Fault>;
  readonly mails: Collection<MailRecord>;
  readonly counters: Collection<number>;
  private readonly settingsStored: Collection<Settings>;

  readonly windows = new SlidingWindows();
  readonly requests = new RequestLog();
  readonly sources = new Map<number, ProductSource>();
  /** Network calls of our own (webhooks) that are under way. */
  readonly underWay = new Set<Promise<unknown>>();
  /** Address of the API server, known once it listens. */
  apiUrl = "";

  constructor(readonly options: WorldOptions) {
    this.store = new Store(options.dataDir);
    this.clock = new SandboxClock(options.clock, this.store.collection("clock"));
    this.random = new Random(options.seed);
    this.sellers = this.store.collection("sellers");
    this.productChanges = this.store.collection("product-changes");
    this.productUpdates = this.store.collection("product-updates");
    this.batches = this.store.collection("batches");
    this.orders = this.store.collection("orders");
    this.packages = this.store.collection("packages");
    this.successors = this.store.collection("successors");
    this.webhooks = this.store.collection("webhooks");
    this.deliveries = this.store.collection("deliveries");
    this.bodies = this.store.collection("bodies");
    this.faults = this.store.collection("faults");
    this.mails = this.store.collection("mails");
    this.counters = this.store.collection("counters");
    this.settingsStored = this.store.collection("settings");
  }

  now(): number {
    return this.clock.now();
  }

  get settings(): Settings {
    return { ...DEFAULT_SETTINGS, ...this.settingsStored.get("all") };
  }

  changeSettings(patch: SettingsPatch): Settings {
    const { limits, sampleShops, ...rest } = patch;
    const current = this.settings;
    return this.settingsStored.put("all", {
      ...current,
      ...rest,
      limits: { ...current.limits, ...limits },
      sampleShops: { ...current.sampleShops, ...sampleShops },
    });
  }

  /** Ids that rise and are never given twice, also after a restart. */
  nextNumber(name: string, first: number): number {
    const next = (this.counters.get(name) ?? first - 1) + 1;
    this.counters.put(name, next);
    return next;
  }

  /** A delay from a span, from the seeded generator. */
  delay(span: { min: number; max: number }): number {
    return span.max > span.min ? this.random.between(span.min, span.max) : span.min;
  }

  noteRequest(entry: NewRequest): void {
    this.requests.add(entry);
  }
}

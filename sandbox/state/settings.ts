import { z } from "zod";

const span = z.object({ min: z.number().min(0), max: z.number().min(0) });
const milliseconds = z.number().min(0);

/** Everything that can be switched while the sandbox runs. Spans are milliseconds of simulated time. */
export const settingsSchema = z.object({
  /** How long a batch stays IN_PROGRESS. */
  batchDelayMs: span,
  /** Batches first answer COMPLETED with no items, and only later tell the truth. */
  completedEmptyPhase: z.boolean(),
  /** Price and stock batches carry a top-level status (they do not on the real service). */
  inventoryBatchStatus: z.boolean(),
  batchLifetimeMs: milliseconds,
  duplicateWindowMs: milliseconds,
  /** A price-and-stock call that a fault refused still counts for the rule of the identical body. */
  duplicateCountsFailedCalls: z.boolean(),
  limits: z.object({
    enabled: z.boolean(),
    tier: z.enum(["50k", "75k", "150k", "500k", "unlimited"]),
    /** Adds a Retry-After header to 429, which the real service does not document. */
    retryAfter: z.boolean(),
  }),
  /** Wall-clock delay of each API answer. */
  latencyMs: span,
  /** What a window that starts more than 30 days ago gets. */
  oldWindow: z.enum(["error", "empty"]),
  legacyOrders: z.enum(["426", "410"]),
  shortStreamPages: z.boolean(),
  streamCursorLifetimeMs: milliseconds,
  /** Rounds modification dates down to the second, so that ties are common. */
  coarseModifiedDates: z.boolean(),
  trackingNumberAsNumber: z.boolean(),
  /** Discounts paid by Trendyol on consumer orders: the documents say that the package shows 0. */
  trendyolDiscountForConsumers: z.enum(["hidden", "shown"]),
  brandsAsArray: z.boolean(),
  categoriesAsArray: z.boolean(),
  addressesOncePerHour: z.boolean(),
  /** A cancellation gives the stock back (undocumented, off by default). */
  restoreStockOnCancel: z.boolean(),
  awaitingMs: span,
  /** How long after a split or a partial cancel the new packages appear. */
  successorDelayMs: span,
  /** The carrier scans, delivers and brings back by itself. */
  carrierMoves: z.boolean(),
  shipAfterMs: span,
  deliverAfterMs: span,
  undeliveredShare: z.number().min(0).max(1),
  collectionPointShare: z.number().min(0).max(1),
  /** New orders stay hidden until the incident ends, and then appear with their old dates. */
  incident: z.boolean(),
  ordersPaused: z.boolean(),
  /** Seconds between orders that arrive by themselves, per seller id. */
  autoOrders: z.record(z.string(), z.number().positive()),
  /** Sample shops: seconds between their orders (0 = none by themselves), and how many may lie open before no more come. */
  sampleShops: z.object({ orderSeconds: z.number().min(0), openAtMost: z.number().int().positive() }),
  webhookBody: z.enum(["package", "envelope"]),
  webhookDelayMs: span,
  webhookRetryMs: milliseconds,
  webhookDuplicateShare: z.number().min(0).max(1),
  webhookFailuresUntilPassive: z.number().int().positive(),
});

export type Settings = z.infer<typeof settingsSchema>;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

export const DEFAULT_SETTINGS: Settings = {
  batchDelayMs: { min: 2 * SECOND, max: 8 * SECOND },
  completedEmptyPhase: false,
  inventoryBatchStatus: false,
  batchLifetimeMs: 4 * HOUR,
  duplicateWindowMs: 15 * MINUTE,
  duplicateCountsFailedCalls: true,
  limits: { enabled: true, tier: "50k", retryAfter: false },
  latencyMs: { min: 0, max: 0 },
  oldWindow: "error",
  legacyOrders: "426",
  shortStreamPages: true,
  streamCursorLifetimeMs: 30 * MINUTE,
  coarseModifiedDates: false,
  trackingNumberAsNumber: false,
  trendyolDiscountForConsumers: "hidden",
  brandsAsArray: false,
  categoriesAsArray: false,
  addressesOncePerHour: false,
  restoreStockOnCancel: false,
  awaitingMs: { min: 1 * SECOND, max: 4 * SECOND },
  successorDelayMs: { min: 1 * SECOND, max: 30 * SECOND },
  carrierMoves: true,
  shipAfterMs: { min: 4 * HOUR, max: 8 * HOUR },
  deliverAfterMs: { min: 20 * HOUR, max: 44 * HOUR },
  undeliveredShare: 0.03,
  collectionPointShare: 0.1,
  incident: false,
  ordersPaused: false,
  autoOrders: {},
  sampleShops: { orderSeconds: 200, openAtMost: 45 },
  webhookBody: "package",
  webhookDelayMs: { min: 0, max: 2 * SECOND },
  webhookRetryMs: 5 * MINUTE,
  webhookDuplicateShare: 0.05,
  webhookFailuresUntilPassive: 13,
};

export const settingsPatchSchema = settingsSchema.partial().extend({
  limits: settingsSchema.shape.limits.partial().optional(),
  sampleShops: settingsSchema.shape.sampleShops.partial().optional(),
});
export type SettingsPatch = z.infer<typeof settingsPatchSchema>;

import { z } from "zod";
import { apiAmount, apiId, apiMoment } from "@/lib/api/api-schemas";
import { LINK_STATES, LISTING_STATUSES, type ListingRow, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import { parsePriceValue } from "@/lib/channels/push/push-values";
import type { PushView } from "@/lib/channels/push/read-pushes";
import { toDecimalString } from "@/lib/core/money";
import { stateEnum } from "../state-words";

const text = z.string().nullable();
const moment = apiMoment.nullable();

const pieces = z.number().int().nullable();
const price = z
  .object({
    gross: apiAmount.describe("With VAT"),
    listGross: apiAmount.describe("Price with VAT before a reduction; the same as `gross` when there is none"),
    currency: z.string(),
  })
  .meta({ id: "PushedPrice" })
  .nullable();

const pushFields = {
  state: stateEnum("push", PUSH_STATES),
  blocker: text.describe(
    "Why there is nothing to send: not_linked, never_counted, no_price, price_currency, not_approved",
  ),
  failureCode: text,
  failureDetail: text,
  attempts: z.number().int(),
  sentAt: moment,
  confirmedAt: moment,
  observedAt: moment,
  nextAttemptAt: moment,
};

/** The four values of a field, null where nobody knows any. */
function valuesOf<Value extends z.ZodType>(value: Value) {
  return {
    wanted: value.describe("What should be there now"),
    sent: value.describe("What was sent last"),
    confirmed: value.describe("What the channel's result confirmed last"),
    observed: value.describe("What the channel showed when it was last read"),
  };
}

const stockPushAnswer = z.object({ ...valuesOf(pieces), ...pushFields }).meta({ id: "StockPush" });
const pricePushAnswer = z.object({ ...valuesOf(price), ...pushFields }).meta({ id: "PricePush" });

export const listingAnswer = z
  .object({
    id: apiId,
    connectionId: apiId,
    externalId: z.string(),
    barcode: z.string(),
    stockCode: text,
    title: z.string(),
    brand: text,
    categoryName: text,
    imageUrl: text,
    salePrice: text,
    listPrice: text,
    currency: z.string(),
    channelQuantity: z.number().int().nullable(),
    channelStatus: stateEnum("listing", LISTING_STATUSES),
    statusReason: text,
    linkState: stateEnum("link", LINK_STATES),
    productId: apiId.nullable(),
    syncStock: z.boolean(),
    syncPrice: z.boolean(),
    push: z.object({ stock: stockPushAnswer, price: pricePushAnswer }),
  })
  .meta({ id: "Listing" });

export function toListingAnswer(row: ListingRow): z.input<typeof listingAnswer> {
  return {
    id: row.id,
    connectionId: row.connectionId,
    externalId: row.externalId,
    barcode: row.barcode,
    stockCode: row.stockCode,
    title: row.title,
    brand: row.brand,
    categoryName: row.categoryName,
    imageUrl: row.imageUrl,
    salePrice: row.salePriceMinor === null ? null : toDecimalString(row.salePriceMinor),
    listPrice: row.listPriceMinor === null ? null : toDecimalString(row.listPriceMinor),
    currency: row.currency,
    channelQuantity: row.channelQuantity,
    channelStatus: row.channelStatus,
    statusReason: row.statusReason,
    linkState: row.linkState,
    productId: row.productId,
    syncStock: row.syncStock,
    syncPrice: row.syncPrice,
    push: { stock: toPushAnswer(row.push.stock, toPieces), price: toPushAnswer(row.push.price, toPrice) },
  };
}

/** Values are kept as canonical texts ("12", "189.90/249.90 RON"); the API speaks numbers and objects. */
function toPieces(value: string | null): number | null {
  return value === null ? null : Number(value);
}

function toPrice(value: string | null): z.input<typeof price> {
  const read = parsePriceValue(value);
  if (read === null) return null;
  return {
    gross: toDecimalString(read.saleMinor),
    listGross: toDecimalString(read.listMinor),
    currency: read.currency,
  };
}

function toPushAnswer<Value>(push: PushView, read: (value: string | null) => Value) {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    wanted: read(push.wanted),
    sent: read(push.sent),
    confirmed: read(push.confirmed),
    observed: read(push.observed),
    // Marked, but there is nothing to send: the next flush will put it down so.
    state: push.state === "dirty" && push.wanted === null ? ("unknown" as const) : push.state,
    blocker: push.blocker,
    failureCode: push.failureCode,
    failureDetail: push.failureDetail,
    attempts: push.attempts,
    sentAt: iso(push.sentAt),
    confirmedAt: iso(push.confirmedAt),
    observedAt: iso(push.observedAt),
    nextAttemptAt: iso(push.nextAttemptAt),
  };
}

import { z } from "zod";
import { apiId, apiMoment } from "@/lib/api/api-schemas";
import { LINK_STATES, LISTING_STATUSES, type ListingRow, PUSH_STATES } from "@/lib/channels/listings/listing-types";
import type { PushView } from "@/lib/channels/push/read-pushes";
import { toDecimalString } from "@/lib/core/money";

const text = z.string().nullable();
const moment = apiMoment.nullable();

const pushAnswer = z
  .object({
    wanted: text.describe('What should be there now: "12", or sale and list price as "189.90/249.90 RON"'),
    sent: text,
    confirmed: text,
    observed: text.describe("What the channel showed when it was last read"),
    state: z.enum(PUSH_STATES),
    failureCode: text,
    failureDetail: text,
    attempts: z.number().int(),
    sentAt: moment,
    confirmedAt: moment,
    observedAt: moment,
    nextAttemptAt: moment,
  })
  .meta({ id: "ListingPush" });

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
    channelStatus: z.enum(LISTING_STATUSES),
    statusReason: text,
    linkState: z.enum(LINK_STATES),
    productId: apiId.nullable(),
    syncStock: z.boolean(),
    syncPrice: z.boolean(),
    push: z.object({ stock: pushAnswer, price: pushAnswer }),
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
    push: { stock: toPushAnswer(row.push.stock), price: toPushAnswer(row.push.price) },
  };
}

function toPushAnswer(push: PushView): z.input<typeof pushAnswer> {
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    wanted: push.wanted,
    sent: push.sent,
    confirmed: push.confirmed,
    observed: push.observed,
    state: push.state,
    failureCode: push.failureCode,
    failureDetail: push.failureDetail,
    attempts: push.attempts,
    sentAt: iso(push.sentAt),
    confirmedAt: iso(push.confirmedAt),
    observedAt: iso(push.observedAt),
    nextAttemptAt: iso(push.nextAttemptAt),
  };
}

import { randomUUID } from "node:crypto";
import type { Answer } from "../http/answers";
import { json } from "../http/answers";
import type { Call } from "../http/router";
import type { BatchItem, BatchRecord, BatchType } from "../state/batch-types";
import { changeProduct, keyOf, productAt } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import type { ApiContext, Language } from "./api-context";
import { failureText } from "./failure-texts";

const UPDATES_KEPT = 50;

/** Takes a batch in: it is applied only after its delay. The answer is the id alone. */
export function submitBatch({ world, seller, storefront }: ApiContext, type: BatchType, items: BatchItem[]): Answer {
  const createdAt = world.now();
  const { batchDelayMs, batchLifetimeMs } = world.settings;
  // The number behind the uuid looks like the second of expiry in official samples; clients must not read it.
  const id = `${randomUUID()}-${Math.floor((createdAt + batchLifetimeMs) / 1000)}`;
  const readyAt = createdAt + world.delay(batchDelayMs);
  world.batches.put(id, { id, sellerId: seller.sellerId, storefront, type, createdAt, readyAt, isDone: false, items });
  world.agenda.add(readyAt, "batch", id);
  return json(200, { batchRequestId: id });
}

/** GET batch-requests/{id}: unknown, foreign and expired ids get an empty envelope with 200. */
export function readBatch({ world, seller, language }: ApiContext, call: Call): Answer {
  const id = call.params.batchRequestId ?? "";
  const batch = world.batches.get(id);
  if (!batch || batch.sellerId !== seller.sellerId || isExpired(world, batch)) return json(200, { batchRequestId: id });

  const isEmptyPhase = !batch.isDone && world.settings.completedEmptyPhase;
  const items = isEmptyPhase ? [] : batch.items.map((item) => toItem(batch, item, language));
  const hasStatus = batch.type !== "ProductInventoryUpdate" || world.settings.inventoryBatchStatus || isEmptyPhase;
  return json(200, {
    batchRequestId: batch.id,
    ...(hasStatus ? { status: batch.isDone || isEmptyPhase ? "COMPLETED" : "IN_PROGRESS" } : {}),
    items,
    creationDate: batch.createdAt,
    lastModification: batch.isDone ? batch.readyAt : batch.createdAt,
    sourceType: "API",
    itemCount: batch.items.length,
    failedItemCount: batch.isDone ? batch.items.filter((item) => item.failure).length : 0,
    batchRequestType: batch.type,
  });
}

/** Applies a batch that is due. Called by the agenda; a second call does nothing. */
export function completeBatch(world: World, id: string): void {
  const batch = world.batches.get(id);
  const seller = batch && world.sellers.get(String(batch.sellerId));
  if (!batch || !seller || batch.isDone) return;
  const items = batch.items.map((item) => (item.failure ? item : applyItem(world, seller, batch, item)));
  world.batches.put(id, { ...batch, items, isDone: true });
}

/** Forgets batches past their lifetime. */
export function sweepBatches(world: World): void {
  for (const batch of [...world.batches.values.values()]) if (isExpired(world, batch)) world.batches.delete(batch.id);
}

function isExpired(world: World, batch: BatchRecord): boolean {
  return world.now() >= batch.createdAt + world.settings.batchLifetimeMs;
}

function applyItem(world: World, seller: SellerRecord, batch: BatchRecord, item: BatchItem): BatchItem {
  if (item.productIndex === null) return item;
  const now = world.now();
  const current = productAt(world, seller, item.productIndex);
  if (batch.type === "ProductArchiveUpdate") {
    const archived = item.archived === true;
    changeProduct(world, seller, item.productIndex, {
      archived,
      modifiedAt: now,
      ...(archived ? { archivedAt: now } : {}),
    });
    return item;
  }
  if (batch.type === "ProductUnlockUpdate") {
    changeProduct(world, seller, item.productIndex, { locked: false, lockReason: null, modifiedAt: now });
    return item;
  }
  const salePrice = item.salePrice ?? current.salePrice;
  const listPrice = item.listPrice ?? current.listPrice;
  // Judged now, against the value that another batch may have set in the meantime.
  if (listPrice < salePrice) return { ...item, failure: "list-below-sale" };
  changeProduct(world, seller, item.productIndex, {
    salePrice,
    listPrice,
    modifiedAt: now,
    ...(item.quantity === null ? {} : { quantity: item.quantity, stockModifiedAt: now }),
  });
  world.productUpdates.append(
    keyOf(seller, item.productIndex),
    {
      at: now,
      quantity: item.quantity,
      salePrice: item.salePrice,
      listPrice: item.listPrice,
      batchRequestId: batch.id,
    },
    UPDATES_KEPT,
  );
  return item;
}

function toItem(batch: BatchRecord, item: BatchItem, language: Language) {
  return {
    requestItem: requestItem(batch, item),
    status: batch.isDone ? (item.failure ? "FAILED" : "SUCCESS") : "IN_PROGRESS",
    failureReasons: batch.isDone && item.failure ? [failureText(item.failure, item.barcode, language)] : [],
  };
}

function requestItem(batch: BatchRecord, item: BatchItem) {
  if (batch.type === "ProductArchiveUpdate") {
    return { barcode: item.barcode, archived: item.archived === true, supplierId: batch.sellerId };
  }
  if (batch.type === "ProductUnlockUpdate") return { barcode: item.barcode };
  return {
    updateRequestDate: new Date(batch.createdAt).toISOString().replace("Z", "+00:00"),
    barcode: item.barcode,
    quantity: item.quantity,
    salePrice: toLei(item.salePrice),
    listPrice: toLei(item.listPrice),
  };
}

function toLei(bani: number | null): number | null {
  return bani === null ? null : bani / 100;
}

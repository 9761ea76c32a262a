import { z } from "zod";
import type { Answer } from "../http/answers";
import { json, orderError } from "../http/answers";
import type { Call } from "../http/router";
import { findProduct } from "../state/products";
import type { ApiContext } from "./api-context";
import { orderInput } from "./order-input";
import { canFollow, movePackage } from "./package-steps";
import { ControlError, placeOrder } from "./place-order";

const testOrder = z.object({
  lines: z
    .array(
      z.object({
        barcode: z.string(),
        quantity: z.number().int().positive(),
        discountPercentage: z.number().min(0).max(100).default(0),
        trendyolDiscountPercentage: z.number().min(0).max(100).default(0),
      }),
    )
    .min(1),
  commercial: z.boolean().default(false),
});
const testStatus = z.object({
  status: z.enum(["Shipped", "AtCollectionPoint", "Delivered", "UnDelivered", "Returned"]),
});

/** POST test/order/orders/eu: the stage helper that makes an order (reference 4.11). */
export function createTestOrder({ world, seller }: ApiContext, call: Call): Answer {
  const read = testOrder.safeParse(parse(call.body));
  if (!read.success) return orderError(400, "bad.request", read.error.issues[0]?.message ?? "Request is not valid");
  const lines = read.data.lines.map((line) => {
    const price = (findProduct(world, seller, line.barcode)?.salePrice ?? 0) / 100;
    const part = (percentage: number) => Math.round(price * line.quantity * percentage) / 100;
    return {
      barcode: line.barcode,
      quantity: line.quantity,
      sellerDiscount: part(line.discountPercentage),
      channelDiscount: part(line.trendyolDiscountPercentage),
    };
  });
  try {
    const placed = placeOrder(
      world,
      orderInput.parse({ sellerId: seller.sellerId, lines, company: read.data.commercial }),
    );
    return json(200, { orderNumber: placed.orderNumber });
  } catch (error) {
    if (error instanceof ControlError) return orderError(400, "bad.request", error.message);
    throw error;
  }
}

/** PUT test/order/…/status: forward only. */
export function moveTestPackage({ world, seller }: ApiContext, call: Call): Answer {
  const one = world.packages.get(call.params.packageId ?? "");
  if (!one || one.sellerId !== seller.sellerId)
    return orderError(404, "shipment.package.not.found", "Shipment package not found");
  const read = testStatus.safeParse(parse(call.body));
  if (!read.success) return orderError(400, "bad.request", "Status is not valid");
  if (!canFollow(one.status, read.data.status)) return orderError(400, "bad.request", "Status can only move forward");
  movePackage(world, one, read.data.status);
  return json(200, {});
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

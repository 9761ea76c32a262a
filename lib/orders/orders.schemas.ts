import { z } from "zod";
import { ORDER_STATES } from "./order-lifecycle";

export const ORDER_SORTS = ["deadline", "newest"] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/** The deadline strip: not sent yet and due before now, today, tomorrow (days of the tenant's zone). */
export const DUE_FILTERS = ["late", "today", "tomorrow"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** What narrows the list and its counts. */
export const orderFilter = z.object({
  states: z.array(z.enum(ORDER_STATES)).default([]),
  connectionId: z.uuid().optional(),
  externalNumber: z.string().trim().min(1).max(100).optional(),
  /** Words of number, name, phone, code, tracking number; case and diacritics do not matter. */
  search: z.string().max(200).default(""),
  due: z.enum(DUE_FILTERS).optional(),
});
export type OrderFilter = z.input<typeof orderFilter>;

export const listOrdersInput = orderFilter.extend({
  sort: z.enum(ORDER_SORTS).default("deadline"),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListOrdersInput = z.input<typeof listOrdersInput>;

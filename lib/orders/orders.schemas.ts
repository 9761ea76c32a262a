import { z } from "zod";
import { ORDER_STATES } from "./order-lifecycle";

export const ORDER_SORTS = ["deadline", "newest"] as const;
export type OrderSort = (typeof ORDER_SORTS)[number];

/**
 * The deadline strip of orders that are still here. The parts do not overlap and leave nothing out: late, within four hours, the
 * rest of today, the rest of tomorrow (days of the tenant's zone), later or without a deadline.
 */
export const DUE_FILTERS = ["late", "soon", "today", "tomorrow", "later"] as const;
export type DueFilter = (typeof DUE_FILTERS)[number];

/** A day of the calendar; the database knows no year 0. */
export const orderDay = z.iso.date().refine((day) => day >= "0001-01-01");

/** What narrows the list and its counts. */
export const orderFilter = z.object({
  states: z.array(z.enum(ORDER_STATES)).default([]),
  connectionId: z.uuid().optional(),
  externalNumber: z.string().trim().min(1).max(100).optional(),
  /** Words of number, name, phone, code, tracking number; case and diacritics do not matter. */
  search: z.string().max(200).default(""),
  due: z.enum(DUE_FILTERS).optional(),
  /** As the channel writes it. */
  county: z.string().trim().min(1).max(100).optional(),
  carrier: z.string().trim().min(1).max(100).optional(),
  /** Only orders with an invoice to a company, or only those to people. */
  isCompany: z.boolean().optional(),
  /** Days of the tenant's zone, both included. */
  placedFrom: orderDay.optional(),
  placedTo: orderDay.optional(),
});
export type OrderFilter = z.input<typeof orderFilter>;

export const listOrdersInput = orderFilter.extend({
  sort: z.enum(ORDER_SORTS).default("deadline"),
  cursor: z.string().max(1000).optional(),
  /** The page before the cursor instead of the one after it. */
  backward: z.boolean().default(false),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListOrdersInput = z.input<typeof listOrdersInput>;

import { z } from "zod";

export const FAULT_KINDS = [
  "status",
  "html-200",
  "html-502",
  "reset",
  "latency",
  "unauthorised",
  "too-many",
  "too-many-order-shape",
  "truncated-json",
  "empty-body",
  "bom",
  "gzip",
  "numbers-as-strings",
  "missing-optional",
  "unknown-fields",
  "unknown-status",
  "answer-lost",
] as const;

/** One planned fault. Without `count` it stays until removed; with it, it goes after that many uses. */
export const faultInput = z.object({
  kind: z.enum(FAULT_KINDS),
  /** HTTP method; any when left out. */
  method: z.string().toUpperCase().optional(),
  /** Part of the path, or a route pattern such as /integration/order/sellers/:sellerId/v2/orders; any when left out. */
  path: z.string().optional(),
  sellerId: z.number().int().optional(),
  probability: z.number().min(0).max(1).default(1),
  count: z.number().int().positive().optional(),
  /** Let that many matching calls pass first. */
  skip: z.number().int().min(0).default(0),
  /** For kind "status": 500, 502, 503, 504, 556 or any other. */
  status: z.number().int().min(400).max(599).default(500),
  /** For kind "latency", wall-clock milliseconds. */
  latencyMs: z.number().int().min(0).default(30_000),
});
export type FaultInput = z.input<typeof faultInput>;
export type Fault = z.output<typeof faultInput> & { id: string };

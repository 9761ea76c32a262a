import { z } from "zod";

export const auditFilter = z.object({
  /** A member of the company. */
  userId: z.uuid().optional(),
  /** "connection", "listing", … as `AuditEntry.entity` has it. */
  entity: z.string().max(50).optional(),
  /** One thing only; with `entity`. */
  entityId: z.uuid().optional(),
});

export const listAuditInput = auditFilter.extend({
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListAuditInput = z.input<typeof listAuditInput>;

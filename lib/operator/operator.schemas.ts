import { z } from "zod";
import { MOST_TRIAL_DAYS_ADDED } from "@/lib/tenancy/trial-days";

export const TENANT_VIEWS = ["all", "asking", "trial", "ended", "active", "suspended"] as const;
export type TenantView = (typeof TENANT_VIEWS)[number];

export const findTenantsInput = z.object({
  view: z.enum(TENANT_VIEWS).default("all"),
  /** Words that stand in the name, the address, the CUI or the e-mail of a member. */
  search: z.string().max(200).default(""),
  cursor: z.string().max(1000).optional(),
  limit: z.number().int().min(1).max(100).default(50),
});
export type FindTenantsInput = z.input<typeof findTenantsInput>;

/** One line of words that the owner will read. */
export const reasonInput = z
  .string()
  .transform((text) => text.replace(/\p{C}/gu, " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").max(500, "too_long"));

const slug = z.string().max(80);
export const tenantInput = z.object({ slug });
export const suspendInput = z.object({ slug, reason: reasonInput });
export const extendInput = z.object({
  slug,
  days: z.coerce.number("invalid").int("invalid").min(1, "invalid").max(MOST_TRIAL_DAYS_ADDED, "invalid"),
  reason: reasonInput,
});

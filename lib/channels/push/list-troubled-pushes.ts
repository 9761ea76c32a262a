import "server-only";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { PushField } from "./push-values";

export type TroubledPush = {
  listingId: string;
  title: string;
  barcode: string;
  imageUrl: string | null;
  productId: string | null;
  field: PushField;
  state: "quarantined" | "retrying";
  /** What the channel refused last. */
  sent: string | null;
  observed: string | null;
  failureCode: string | null;
  failureDetail: string | null;
  attempts: number;
  since: Date | null;
  nextAttemptAt: Date | null;
};

const MOST_ROWS = 100;

/** Fields that the channel refused: in quarantine first, then those tried again; at most 100. Throws `not_found`. */
export async function listTroubledPushes(tenant: TenantContext, connectionId: string): Promise<TroubledPush[]> {
  if (!isId(connectionId)) throw new AppError("not_found", { entity: "connection" });
  const rows = await withTenant(
    tenant,
    (tx) => tx.$queryRaw<(TroubledPush & { notBefore: Date })[]>`
      SELECT l.id AS "listingId", l.title, l.barcode, l.image_urls[1] AS "imageUrl", l.product_id AS "productId", p.field, p.state, p.sent_value AS sent,
             p.observed_value AS observed, p.failure_code AS "failureCode", p.failure_detail AS "failureDetail", p.attempts, p.sent_at AS since, p.not_before AS "notBefore"
        FROM listing_push p JOIN listing l ON l.tenant_id = p.tenant_id AND l.id = p.listing_id
       WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.connection_id = ${connectionId}::uuid AND p.state IN ('quarantined', 'retrying')
       ORDER BY p.state = 'retrying', l.title, l.id, p.field LIMIT ${MOST_ROWS}`,
  );
  return rows.map(({ notBefore, ...row }) => ({ ...row, nextAttemptAt: row.state === "retrying" ? notBefore : null }));
}

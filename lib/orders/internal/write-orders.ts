import "server-only";
import { encryptSecret } from "@/lib/core/crypto";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { IncomingPackage } from "../incoming-package";
import type { OrderPlan } from "./order-plan";
import { toJson } from "./to-json";

export type ClaimedOrder = { id: string; externalNumber: string; isNew: boolean };

/**
 * Inserts the orders that are new, complete with their sums, and locks those that exist, all in the order of their
 * numbers. Answers the id that each has now; for an existing one the plan that was made for a new order does not hold.
 */
export async function claimOrders(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  plans: readonly OrderPlan[],
): Promise<ClaimedOrder[]> {
  const rows = plans.map((plan) => ({
    id: plan.orderId,
    externalNumber: plan.externalNumber,
    warehouseId: plan.warehouseId,
    placedAt: plan.packages[0]?.incoming.placedAt,
    ...headerColumns(tenant, plan.orderId, plan.packages[0]?.incoming),
    ...totalColumns(plan),
  }));
  return tx.$queryRaw<ClaimedOrder[]>`
    WITH r AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS x (
        id uuid, "externalNumber" text, "warehouseId" uuid, "placedAt" timestamptz, "customerId" uuid, "customerExternalId" text,
        "customerName" text, email text, phone text, city text, county text, "isCompany" boolean, "isCod" boolean, cnp text,
        currency text, stage text, "isHistory" boolean, "grossMinor" bigint, "sellerDiscountMinor" bigint,
        "channelDiscountMinor" bigint, "voucherMinor" bigint, "sgrMinor" bigint, "netMinor" bigint, "payableMinor" bigint,
        "channelPayableMinor" bigint, "firstLineTitle" text, "firstImageUrl" text, carrier text, deadline timestamptz)
    ), c AS (
      INSERT INTO customer AS c (tenant_id, id, connection_id, external_id, name, email, phone)
      SELECT DISTINCT ON ("customerExternalId") ${tenant.tenantId}::uuid, "customerId", ${connectionId}::uuid, "customerExternalId",
             "customerName", email, nullif(phone, '')
        FROM r WHERE "customerExternalId" <> '' ORDER BY "customerExternalId", "placedAt" DESC
      ON CONFLICT (tenant_id, connection_id, external_id) DO UPDATE
         SET name = EXCLUDED.name, email = COALESCE(EXCLUDED.email, c.email), phone = COALESCE(EXCLUDED.phone, c.phone)
      RETURNING c.id, c.external_id
    )
    INSERT INTO customer_order AS o (tenant_id, id, connection_id, external_number, customer_id, warehouse_id, stage, is_history,
        customer_name, city, county, phone, is_company, is_cod, cnp_encrypted, currency, gross_minor, seller_discount_minor,
        channel_discount_minor, voucher_minor, sgr_minor, net_minor, payable_minor, channel_payable_minor,
        first_line_title, first_image_url, carrier, placed_at, channel_deadline)
    SELECT ${tenant.tenantId}::uuid, r.id, ${connectionId}::uuid, r."externalNumber", c.id, r."warehouseId", r.stage, r."isHistory",
           r."customerName", r.city, r.county, r.phone, r."isCompany", r."isCod", r.cnp, r.currency, r."grossMinor",
           r."sellerDiscountMinor", r."channelDiscountMinor", r."voucherMinor", r."sgrMinor", r."netMinor", r."payableMinor",
           r."channelPayableMinor", coalesce(r."firstLineTitle", ''), r."firstImageUrl", r.carrier, r."placedAt", r.deadline
      FROM r LEFT JOIN c ON c.external_id = r."customerExternalId"
     ORDER BY r."externalNumber"
    ON CONFLICT (tenant_id, connection_id, external_number) DO UPDATE SET updated_at = now()
    RETURNING o.id, o.external_number AS "externalNumber", (o.xmax = 0) AS "isNew"`;
}

/** Brings orders that existed before up to date: sums, stage, and the customer when the newest package tells it. */
export async function updateOrders(tx: TenantTx, tenant: TenantContext, plans: readonly OrderPlan[]): Promise<void> {
  if (plans.length === 0) return;
  const rows = plans.map((plan) => ({
    id: plan.orderId,
    warehouseId: plan.warehouseId,
    hasHeader: plan.header !== null,
    ...headerColumns(tenant, plan.orderId, plan.header ?? undefined),
    ...totalColumns(plan),
  }));
  await tx.$executeRaw`
    UPDATE customer_order o
       SET stage = r.stage, is_history = r."isHistory", warehouse_id = r."warehouseId", gross_minor = r."grossMinor",
           seller_discount_minor = r."sellerDiscountMinor", channel_discount_minor = r."channelDiscountMinor",
           voucher_minor = r."voucherMinor", sgr_minor = r."sgrMinor", net_minor = r."netMinor", payable_minor = r."payableMinor",
           channel_payable_minor = r."channelPayableMinor", channel_deadline = r.deadline,
           carrier = COALESCE(r.carrier, o.carrier),
           first_line_title = COALESCE(r."firstLineTitle", o.first_line_title),
           first_image_url = COALESCE(r."firstImageUrl", o.first_image_url),
           customer_name = CASE WHEN r."hasHeader" THEN r."customerName" ELSE o.customer_name END,
           city = CASE WHEN r."hasHeader" THEN r.city ELSE o.city END,
           county = CASE WHEN r."hasHeader" THEN r.county ELSE o.county END,
           phone = CASE WHEN r."hasHeader" THEN r.phone ELSE o.phone END,
           is_company = CASE WHEN r."hasHeader" THEN r."isCompany" ELSE o.is_company END,
           is_cod = CASE WHEN r."hasHeader" THEN r."isCod" ELSE o.is_cod END,
           cnp_encrypted = COALESCE(r.cnp, o.cnp_encrypted), updated_at = now()
      FROM jsonb_to_recordset(${toJson(rows)}::jsonb) AS r (
        id uuid, "warehouseId" uuid, "hasHeader" boolean, "customerName" text, phone text, city text, county text, "isCompany" boolean,
        "isCod" boolean, cnp text, stage text, "isHistory" boolean, "grossMinor" bigint, "sellerDiscountMinor" bigint,
        "channelDiscountMinor" bigint, "voucherMinor" bigint, "sgrMinor" bigint, "netMinor" bigint, "payableMinor" bigint,
        "channelPayableMinor" bigint, "firstLineTitle" text, "firstImageUrl" text, carrier text, deadline timestamptz)
     WHERE o.tenant_id = ${tenant.tenantId}::uuid AND o.id = r.id`;
}

function headerColumns(tenant: TenantContext, orderId: string, incoming: IncomingPackage | undefined) {
  if (!incoming) return {};
  const address = incoming.shippingAddress;
  return {
    customerId: crypto.randomUUID(),
    customerExternalId: incoming.customer.externalId,
    customerName: incoming.customer.name,
    email: incoming.customer.email,
    phone: address.phone ?? incoming.customer.phone ?? "",
    city: address.city,
    county: address.county,
    isCompany: incoming.isCompany,
    isCod: incoming.isCod,
    currency: incoming.currency,
    cnp: sealedIdentity(tenant, orderId, incoming.identityNumber),
  };
}

/** The buyer's CNP, only for a tenant that keeps it and only encrypted. Thirteen zeros mean that there is none. */
function sealedIdentity(tenant: TenantContext, orderId: string, identityNumber: string | null): string | null {
  const digits = identityNumber?.trim() ?? "";
  if (!tenant.keepCnp || digits === "" || /^0+$/.test(digits)) return null;
  return encryptSecret(digits, `order:${orderId}`);
}

function totalColumns({ totals }: OrderPlan) {
  return totals;
}

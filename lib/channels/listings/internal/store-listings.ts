import "server-only";
import { newId } from "@/lib/core/ids";
import { cutText, storableJson } from "@/lib/core/storable";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ChannelListing } from "../../channel-port";
import { observeInventory } from "../../push/observe-inventory";

/** Longer than any channel takes; what is beyond it is no description. */
const LONGEST_DESCRIPTION = 100_000;
/** It stands in an index, whose entries have an end. */
const LONGEST_BRAND = 200;

/**
 * Stores a page of listings in two statements. Rows that are as they were are not even touched, so a second sync writes nothing.
 * What the channel shows is also noted on the push rows. A listing that was ever approved is not overwritten by a row of the list of
 * unapproved ones (an update of it waits there while it is on sale).
 */
export async function storeListings(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  given: readonly ChannelListing[],
  options: { isApproved: boolean; readAt: Date },
): Promise<void> {
  const items = [...new Map(given.map((item) => [item.externalId, item])).values()];
  if (items.length === 0) return;
  const rows = items.map(toRow).sort((a, b) => (a.external_id < b.external_id ? -1 : 1));
  await tx.$executeRaw`
    WITH page AS (
      SELECT r.id, r.external_id, r.barcode, r.stock_code, r.content_id, r.group_code, r.title, r.description, r.brand, r.category_external_id,
             r.category_name, r.attributes, ARRAY(SELECT jsonb_array_elements_text(r.image_urls)) AS image_urls, r.vat_rate, r.sale_price_minor,
             r.list_price_minor, r.currency, r.channel_quantity, r.channel_status, r.status_reason, r.url, r.channel_modified_at
        FROM jsonb_to_recordset(${storableJson(rows)}::jsonb) AS r (id uuid, external_id text, barcode text, stock_code text, content_id text,
             group_code text, title text, description text, brand text, category_external_id text, category_name text, attributes jsonb,
             image_urls jsonb, vat_rate numeric(5, 2), sale_price_minor bigint, list_price_minor bigint, currency char(3), channel_quantity int,
             channel_status text, status_reason text, url text, channel_modified_at timestamptz(3))
    ), changed AS (
      SELECT p.* FROM page p LEFT JOIN listing l ON l.tenant_id = ${tenant.tenantId}::uuid AND l.connection_id = ${connectionId}::uuid AND l.external_id = p.external_id
       WHERE l.id IS NULL OR ((${options.isApproved} OR l.content_id IS NULL OR l.channel_status = 'missing') AND
             (l.barcode, l.stock_code, l.content_id, l.group_code, l.title, l.description, l.brand, l.category_external_id, l.category_name, l.attributes,
              l.image_urls, l.vat_rate, l.sale_price_minor, l.list_price_minor, l.currency, l.channel_quantity, l.channel_status, l.status_reason, l.url, l.channel_modified_at)
             IS DISTINCT FROM
             (p.barcode, p.stock_code, p.content_id, p.group_code, p.title, p.description, p.brand, p.category_external_id, p.category_name, p.attributes,
              p.image_urls, p.vat_rate, p.sale_price_minor, p.list_price_minor, p.currency, p.channel_quantity, p.channel_status, p.status_reason, p.url, p.channel_modified_at))
    )
    INSERT INTO listing AS l (tenant_id, id, connection_id, external_id, barcode, stock_code, content_id, group_code, title, description, brand,
           category_external_id, category_name, attributes, image_urls, vat_rate, sale_price_minor, list_price_minor, currency, channel_quantity,
           channel_status, status_reason, url, channel_modified_at)
    SELECT ${tenant.tenantId}::uuid, c.id, ${connectionId}::uuid, c.external_id, c.barcode, c.stock_code, c.content_id, c.group_code, c.title, c.description, c.brand,
           c.category_external_id, c.category_name, c.attributes, c.image_urls, c.vat_rate, c.sale_price_minor, c.list_price_minor, c.currency, c.channel_quantity,
           c.channel_status, c.status_reason, c.url, c.channel_modified_at
      FROM changed c ORDER BY c.external_id
    ON CONFLICT (tenant_id, connection_id, external_id) DO UPDATE
       SET barcode = EXCLUDED.barcode, stock_code = EXCLUDED.stock_code, content_id = EXCLUDED.content_id, group_code = EXCLUDED.group_code,
           title = EXCLUDED.title, description = EXCLUDED.description, brand = EXCLUDED.brand, category_external_id = EXCLUDED.category_external_id,
           category_name = EXCLUDED.category_name, attributes = EXCLUDED.attributes, image_urls = EXCLUDED.image_urls, vat_rate = EXCLUDED.vat_rate,
           sale_price_minor = EXCLUDED.sale_price_minor, list_price_minor = EXCLUDED.list_price_minor, currency = EXCLUDED.currency,
           channel_quantity = EXCLUDED.channel_quantity, channel_status = EXCLUDED.channel_status, status_reason = EXCLUDED.status_reason,
           url = EXCLUDED.url, channel_modified_at = EXCLUDED.channel_modified_at, seen_at = now(), updated_at = now()`;
  if (options.isApproved) await observePrices(tx, tenant, connectionId, items, options.readAt);
}

async function observePrices(
  tx: TenantTx,
  tenant: TenantContext,
  connectionId: string,
  items: ChannelListing[],
  readAt: Date,
): Promise<void> {
  const currency = items[0]?.currency ?? "RON";
  await observeInventory(
    tx,
    tenant,
    connectionId,
    currency,
    readAt,
    items.map((item) => ({
      externalId: item.externalId,
      quantity: item.quantity,
      saleMinor: item.salePriceMinor,
      listMinor: item.listPriceMinor,
    })),
  );
}

function toRow(item: ChannelListing) {
  return {
    id: newId(),
    external_id: item.externalId,
    barcode: item.barcode,
    stock_code: item.stockCode,
    content_id: item.contentId,
    group_code: item.groupCode,
    title: item.title,
    description: cutText(item.description, LONGEST_DESCRIPTION),
    brand: item.brand === null ? null : cutText(item.brand, LONGEST_BRAND),
    category_external_id: item.categoryExternalId,
    category_name: item.categoryName,
    attributes: item.attributes,
    image_urls: item.imageUrls,
    vat_rate: item.vatRate,
    sale_price_minor: item.salePriceMinor?.toString() ?? null,
    list_price_minor: item.listPriceMinor?.toString() ?? null,
    currency: item.currency,
    channel_quantity: item.quantity,
    channel_status: item.status,
    status_reason: item.statusReason,
    url: item.url,
    channel_modified_at: item.modifiedAt?.toISOString() ?? null,
  };
}

/** A table of the schema in the archive: one JSON file with a row per line. */
export type ArchiveTable = {
  name: string;
  /** Its primary key without the tenant, with the types, because the next page begins behind it. */
  key: readonly (readonly [column: string, type: "uuid" | "text"])[];
  /** Columns that stay out: secrets, bytes that are files of the archive, what is only there for searching. */
  without?: readonly string[];
};

const ID = [["id", "uuid"]] as const;

/** What a tenant owns, table by table. A test holds this list and the next one against the schema. */
export const ARCHIVE_TABLES: readonly ArchiveTable[] = [
  { name: "membership", key: [["user_id", "uuid"]] },
  { name: "invitation", key: ID, without: ["token_hash"] },
  { name: "api_key", key: ID, without: ["key_hash"] },
  { name: "saved_view", key: ID },
  { name: "warehouse", key: ID },
  { name: "product_family", key: ID },
  { name: "product", key: ID, without: ["search_text"] },
  { name: "product_code", key: ID },
  { name: "product_attribute", key: ID },
  { name: "product_image", key: ID },
  { name: "image_file", key: ID, without: ["small", "large"] },
  {
    name: "price",
    key: [
      ["warehouse_id", "uuid"],
      ["product_id", "uuid"],
    ],
  },
  {
    name: "stock_level",
    key: [
      ["product_id", "uuid"],
      ["warehouse_id", "uuid"],
    ],
  },
  { name: "stock_movement", key: ID },
  { name: "reservation", key: ID },
  { name: "connection", key: ID, without: ["credentials", "webhook_secret"] },
  {
    name: "connection_warehouse",
    key: [
      ["connection_id", "uuid"],
      ["warehouse_id", "uuid"],
    ],
  },
  { name: "listing", key: ID, without: ["search_text"] },
  { name: "listing_match", key: ID },
  {
    name: "listing_push",
    key: [
      ["listing_id", "uuid"],
      ["field", "text"],
    ],
  },
  { name: "push_batch", key: ID },
  {
    name: "push_item",
    key: [
      ["batch_id", "uuid"],
      ["listing_id", "uuid"],
    ],
  },
  { name: "sync_run", key: ID },
  { name: "customer", key: ID },
  { name: "customer_order", key: ID, without: ["cnp_encrypted", "search_text"] },
  { name: "order_package", key: ID },
  { name: "order_line", key: ID },
  {
    name: "order_address",
    key: [
      ["order_id", "uuid"],
      ["kind", "text"],
    ],
  },
  { name: "order_event", key: ID },
  { name: "inbound_event", key: ID },
  { name: "channel_call", key: ID },
  { name: "audit_event", key: ID },
];

/** Tables with a tenant that stay out as a whole, each with its reason. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  outbox_event: "a queue: what has yet to be told to the engine; the facts stand in the other tables",
  idempotency_key: "answers of the API kept a week for repeated calls; the facts stand in the other tables",
  tenant_archive: "the archives themselves",
  archive_part: "the archives themselves",
};

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "product_family" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_family_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "product" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "family_id" UUID,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "brand" TEXT,
    "category" TEXT,
    "unit" TEXT NOT NULL DEFAULT 'buc',
    "vat_rate" DECIMAL(5,2) NOT NULL,
    "search_text" TEXT NOT NULL DEFAULT '',
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "product_code" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "normalised_code" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "product_code_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "image_file" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "source_url" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "failure_code" TEXT,
    "content_type" TEXT,
    "width" INTEGER,
    "height" INTEGER,
    "small" BYTEA,
    "large" BYTEA,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "image_file_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "product_image" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "product_image_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "product_attribute" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "product_attribute_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "connection" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "storefront" TEXT NOT NULL,
    "external_seller_id" TEXT NOT NULL,
    "credentials" TEXT NOT NULL,
    "credentials_hint" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'active',
    "price_warehouse_id" UUID,
    "order_warehouse_id" UUID,
    "buffer" INTEGER NOT NULL DEFAULT 0,
    "cap" INTEGER,
    "push_enabled" BOOLEAN NOT NULL DEFAULT true,
    "push_started_at" TIMESTAMPTZ(3),
    "next_flush_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "flush_lease_token" UUID,
    "flush_lease_until" TIMESTAMPTZ(3),
    "pull_lease_token" UUID,
    "pull_lease_until" TIMESTAMPTZ(3),
    "orders_cursor" TIMESTAMPTZ(3),
    "catalogue_cursor" TIMESTAMPTZ(3),
    "last_pull_at" TIMESTAMPTZ(3),
    "last_push_at" TIMESTAMPTZ(3),
    "last_drift_at" TIMESTAMPTZ(3),
    "last_failure_at" TIMESTAMPTZ(3),
    "last_failure_code" TEXT,
    "failing_since" TIMESTAMPTZ(3),
    "unauthorised_since" TIMESTAMPTZ(3),
    "webhook_secret" TEXT,
    "webhook_external_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "connection_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "connection_warehouse" (
    "tenant_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,

    CONSTRAINT "connection_warehouse_pkey" PRIMARY KEY ("tenant_id","connection_id","warehouse_id")
);

-- CreateTable
CREATE TABLE "listing" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "barcode" TEXT NOT NULL,
    "stock_code" TEXT,
    "content_id" TEXT,
    "group_code" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "brand" TEXT,
    "category_external_id" TEXT,
    "category_name" TEXT,
    "attributes" JSONB NOT NULL DEFAULT '[]',
    "image_urls" TEXT[],
    "vat_rate" DECIMAL(5,2),
    "sale_price_minor" BIGINT,
    "list_price_minor" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'RON',
    "channel_quantity" INTEGER,
    "channel_status" TEXT NOT NULL,
    "status_reason" TEXT,
    "url" TEXT,
    "channel_modified_at" TIMESTAMPTZ(3),
    "product_id" UUID,
    "link_state" TEXT NOT NULL DEFAULT 'unlinked',
    "sync_stock" BOOLEAN NOT NULL DEFAULT true,
    "sync_price" BOOLEAN NOT NULL DEFAULT true,
    "search_text" TEXT NOT NULL DEFAULT '',
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "listing_match" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "score" INTEGER NOT NULL,
    "evidence" JSONB NOT NULL,
    "decision" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "listing_match_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "listing_push" (
    "tenant_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "connection_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'unknown',
    "dirty_version" BIGINT NOT NULL DEFAULT 0,
    "sent_version" BIGINT NOT NULL DEFAULT 0,
    "confirmed_version" BIGINT NOT NULL DEFAULT 0,
    "sent_value" TEXT,
    "confirmed_value" TEXT,
    "observed_value" TEXT,
    "belief_known" BOOLEAN NOT NULL DEFAULT false,
    "dirty_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "observed_at" TIMESTAMPTZ(3),
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "failure_code" TEXT,
    "failure_detail" TEXT,
    "batch_id" UUID,

    CONSTRAINT "listing_push_pkey" PRIMARY KEY ("tenant_id","listing_id","field")
);

-- CreateTable
CREATE TABLE "push_batch" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "external_batch_id" TEXT,
    "state" TEXT NOT NULL,
    "item_count" INTEGER NOT NULL,
    "failed_count" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "next_poll_at" TIMESTAMPTZ(3),
    "polls" INTEGER NOT NULL DEFAULT 0,
    "failure_code" TEXT,

    CONSTRAINT "push_batch_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "push_item" (
    "tenant_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "barcode" TEXT NOT NULL,
    "stock_value" TEXT,
    "price_value" TEXT,
    "stock_version" BIGINT,
    "price_version" BIGINT,
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "failure_detail" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "push_item_pkey" PRIMARY KEY ("tenant_id","batch_id","listing_id")
);

-- CreateTable
CREATE TABLE "inbound_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "external_key" TEXT NOT NULL,
    "raw" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "processed_at" TIMESTAMPTZ(3),
    "failure_code" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inbound_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "channel_call" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "connection_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endpoint" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "status" INTEGER,
    "ms" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "detail" TEXT,

    CONSTRAINT "channel_call_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "sync_run" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "phases" JSONB NOT NULL DEFAULT '[]',
    "cursor" JSONB NOT NULL DEFAULT '{}',
    "log" JSONB NOT NULL DEFAULT '[]',
    "error" JSONB,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "started_at" TIMESTAMPTZ(3),
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sync_run_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "market_category" (
    "channel" TEXT NOT NULL,
    "storefront" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "parent_external_id" TEXT,
    "name" TEXT NOT NULL,
    "is_leaf" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "market_category_pkey" PRIMARY KEY ("channel","storefront","external_id")
);

-- CreateTable
CREATE TABLE "market_attribute" (
    "channel" TEXT NOT NULL,
    "storefront" TEXT NOT NULL,
    "category_external_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "is_required" BOOLEAN NOT NULL,
    "allows_custom" BOOLEAN NOT NULL,
    "allows_multiple" BOOLEAN NOT NULL,
    "is_varianter" BOOLEAN NOT NULL,
    "is_slicer" BOOLEAN NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "market_attribute_pkey" PRIMARY KEY ("channel","storefront","category_external_id","external_id")
);

-- CreateTable
CREATE TABLE "market_attribute_value" (
    "channel" TEXT NOT NULL,
    "storefront" TEXT NOT NULL,
    "category_external_id" TEXT NOT NULL,
    "attribute_id" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "market_attribute_value_pkey" PRIMARY KEY ("channel","storefront","category_external_id","attribute_id","external_id")
);

-- CreateTable
CREATE TABLE "customer" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "customer_order" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_number" TEXT NOT NULL,
    "customer_id" UUID,
    "warehouse_id" UUID,
    "stage" TEXT NOT NULL DEFAULT 'created',
    "uncovered" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "state" TEXT GENERATED ALWAYS AS (
        CASE
            WHEN "stage" IN ('awaiting', 'created', 'picking', 'packed', 'invoiced') AND "uncovered" > 0 THEN 'uncovered'
            WHEN "stage" = 'awaiting' THEN 'new'
            WHEN "stage" = 'created' THEN 'reserved'
            WHEN "stage" IN ('at_point', 'undelivered') THEN 'shipped'
            ELSE "stage"
        END) STORED NOT NULL,
    "is_history" BOOLEAN NOT NULL DEFAULT false,
    "customer_name" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL DEFAULT '',
    "county" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "is_company" BOOLEAN NOT NULL DEFAULT false,
    "is_cod" BOOLEAN NOT NULL DEFAULT false,
    "cnp_encrypted" TEXT,
    "currency" CHAR(3) NOT NULL DEFAULT 'RON',
    "gross_minor" BIGINT NOT NULL DEFAULT 0,
    "seller_discount_minor" BIGINT NOT NULL DEFAULT 0,
    "channel_discount_minor" BIGINT NOT NULL DEFAULT 0,
    "voucher_minor" BIGINT NOT NULL DEFAULT 0,
    "sgr_minor" BIGINT NOT NULL DEFAULT 0,
    "net_minor" BIGINT NOT NULL DEFAULT 0,
    "payable_minor" BIGINT NOT NULL DEFAULT 0,
    "channel_payable_minor" BIGINT NOT NULL DEFAULT 0,
    "line_count" INTEGER NOT NULL DEFAULT 0,
    "piece_count" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "reserved_count" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "first_line_title" TEXT NOT NULL DEFAULT '',
    "first_image_url" TEXT,
    "carrier" TEXT,
    "search_text" TEXT NOT NULL DEFAULT '',
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "channel_deadline" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "customer_order_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "order_package" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_id" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "raw_status" TEXT NOT NULL,
    "is_live" BOOLEAN NOT NULL DEFAULT true,
    "died_seen_at" TIMESTAMPTZ(3),
    "hold_until" TIMESTAMPTZ(3),
    "created_by" TEXT,
    "origin_external_ids" TEXT[],
    "channel_modified_at" TIMESTAMPTZ(3) NOT NULL,
    "ship_by" TIMESTAMPTZ(3),
    "carrier" TEXT,
    "tracking_number" TEXT,
    "tracking_link" TEXT,
    "sender_number" TEXT,
    "gross_minor" BIGINT NOT NULL DEFAULT 0,
    "seller_discount_minor" BIGINT NOT NULL DEFAULT 0,
    "channel_discount_minor" BIGINT NOT NULL DEFAULT 0,
    "sgr_minor" BIGINT NOT NULL DEFAULT 0,
    "channel_payable_minor" BIGINT NOT NULL DEFAULT 0,
    "discounts" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_package_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "order_line" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "package_id" UUID NOT NULL,
    "connection_id" UUID NOT NULL,
    "external_line_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "listing_id" UUID,
    "product_id" UUID,
    "barcode" TEXT NOT NULL,
    "stock_code" TEXT,
    "title" TEXT NOT NULL,
    "variant" TEXT NOT NULL DEFAULT '',
    "image_url" TEXT,
    "raw_status" TEXT,
    "ordered" DECIMAL(14,3) NOT NULL,
    "reserved" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "picked" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "packed" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "shipped" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "cancelled" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "returned" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "uncovered" DECIMAL(14,3) GENERATED ALWAYS AS (GREATEST("ordered" - "cancelled" - "shipped" - "reserved", 0)) STORED NOT NULL,
    "unit_price" DECIMAL(14,4) NOT NULL,
    "gross_minor" BIGINT NOT NULL,
    "seller_discount_minor" BIGINT NOT NULL,
    "channel_discount_minor" BIGINT NOT NULL,
    "voucher_minor" BIGINT NOT NULL DEFAULT 0,
    "sgr_minor" BIGINT NOT NULL DEFAULT 0,
    "net_minor" BIGINT NOT NULL,
    "vat_rate" DECIMAL(5,2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "order_line_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "order_address" (
    "tenant_id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "company" TEXT,
    "tax_number" TEXT,
    "tax_office" TEXT,
    "line1" TEXT NOT NULL,
    "line2" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL,
    "county" TEXT NOT NULL DEFAULT '',
    "postal_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT NOT NULL DEFAULT 'RO',
    "phone" TEXT,

    CONSTRAINT "order_address_pkey" PRIMARY KEY ("tenant_id","order_id","kind")
);

-- CreateTable
CREATE TABLE "order_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL DEFAULT '{}',
    "actor_kind" TEXT NOT NULL DEFAULT 'system',
    "actor_id" TEXT,
    "dedupe_key" TEXT,

    CONSTRAINT "order_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "warehouse" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "warehouse_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "stock_level" (
    "tenant_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "on_hand" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "reserved" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "counted_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_level_pkey" PRIMARY KEY ("tenant_id","product_id","warehouse_id")
);

-- CreateTable
CREATE TABLE "stock_movement" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "product_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT,
    "quantity" DECIMAL(14,3) NOT NULL,
    "unit_cost" DECIMAL(14,4),
    "cause_kind" TEXT,
    "cause_id" TEXT,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "note" TEXT,
    "idempotency_key" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stock_movement_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "reservation" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "order_line_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "wanted" DECIMAL(14,3) NOT NULL,
    "quantity" DECIMAL(14,3) NOT NULL DEFAULT 0,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'active',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "reservation_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "price" (
    "tenant_id" UUID NOT NULL,
    "warehouse_id" UUID NOT NULL,
    "product_id" UUID NOT NULL,
    "gross" BIGINT NOT NULL,
    "list_gross" BIGINT,
    "currency" CHAR(3) NOT NULL DEFAULT 'RON',
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "price_pkey" PRIMARY KEY ("tenant_id","warehouse_id","product_id")
);

-- CreateTable
CREATE TABLE "tenant" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "cui" TEXT,
    "vat_payer" BOOLEAN NOT NULL DEFAULT false,
    "time_zone" TEXT NOT NULL DEFAULT 'Europe/Bucharest',
    "currency" CHAR(3) NOT NULL DEFAULT 'RON',
    "keep_cnp" BOOLEAN NOT NULL DEFAULT false,
    "onboarding_choice" TEXT,
    "first_sign_in_at" TIMESTAMPTZ(3),
    "trial_ends_at" TIMESTAMPTZ(3),
    "trial_ended_notice_at" TIMESTAMPTZ(3),
    "activated_at" TIMESTAMPTZ(3),
    "activation_requested_at" TIMESTAMPTZ(3),
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "tenant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "email_verified_at" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL DEFAULT 'ro',
    "session_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "tenant_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "suspended_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "membership_pkey" PRIMARY KEY ("tenant_id","user_id")
);

-- CreateTable
CREATE TABLE "api_key" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'admin',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_key_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "entity" TEXT NOT NULL,
    "entity_id" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "outbox_event" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL DEFAULT uuidv7(),
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_event_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "tenant_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "status" INTEGER,
    "answer" JSONB,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("tenant_id","key")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "to_address" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "dedupe_key" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_budget" (
    "key" TEXT NOT NULL,
    "tat" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "rate_budget_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "saved_view" (
    "tenant_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID,
    "screen" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("tenant_id","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "product_family_tenant_id_code_key" ON "product_family"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "product_code_tenant_id_product_id_idx" ON "product_code"("tenant_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "product_code_tenant_id_normalised_code_key" ON "product_code"("tenant_id", "normalised_code");

-- CreateIndex
CREATE UNIQUE INDEX "image_file_tenant_id_source_url_key" ON "image_file"("tenant_id", "source_url");

-- CreateIndex
CREATE UNIQUE INDEX "product_image_tenant_id_product_id_position_key" ON "product_image"("tenant_id", "product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "product_attribute_tenant_id_product_id_position_key" ON "product_attribute"("tenant_id", "product_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "connection_tenant_id_channel_storefront_external_seller_id_key" ON "connection"("tenant_id", "channel", "storefront", "external_seller_id");

-- CreateIndex
CREATE INDEX "connection_warehouse_tenant_id_warehouse_id_idx" ON "connection_warehouse"("tenant_id", "warehouse_id");

-- CreateIndex
CREATE INDEX "listing_tenant_id_product_id_idx" ON "listing"("tenant_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_tenant_id_connection_id_external_id_key" ON "listing"("tenant_id", "connection_id", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "listing_match_tenant_id_listing_id_product_id_key" ON "listing_match"("tenant_id", "listing_id", "product_id");

-- CreateIndex
CREATE INDEX "listing_push_tenant_id_connection_id_state_idx" ON "listing_push"("tenant_id", "connection_id", "state");

-- CreateIndex
CREATE INDEX "push_batch_tenant_id_connection_id_state_idx" ON "push_batch"("tenant_id", "connection_id", "state");

-- CreateIndex
CREATE INDEX "push_item_tenant_id_listing_id_created_at_idx" ON "push_item"("tenant_id", "listing_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "inbound_event_tenant_id_connection_id_external_key_key" ON "inbound_event"("tenant_id", "connection_id", "external_key");

-- CreateIndex
CREATE INDEX "channel_call_tenant_id_connection_id_at_idx" ON "channel_call"("tenant_id", "connection_id", "at");

-- CreateIndex
CREATE INDEX "sync_run_tenant_id_connection_id_created_at_idx" ON "sync_run"("tenant_id", "connection_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "customer_tenant_id_connection_id_external_id_key" ON "customer"("tenant_id", "connection_id", "external_id");

-- CreateIndex
CREATE INDEX "customer_order_tenant_id_state_channel_deadline_idx" ON "customer_order"("tenant_id", "state", "channel_deadline");

-- CreateIndex
CREATE UNIQUE INDEX "customer_order_tenant_id_connection_id_external_number_key" ON "customer_order"("tenant_id", "connection_id", "external_number");

-- CreateIndex
CREATE INDEX "order_package_tenant_id_order_id_idx" ON "order_package"("tenant_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_package_tenant_id_connection_id_external_id_key" ON "order_package"("tenant_id", "connection_id", "external_id");

-- CreateIndex
CREATE INDEX "order_line_tenant_id_order_id_idx" ON "order_line"("tenant_id", "order_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_line_tenant_id_package_id_external_line_id_key" ON "order_line"("tenant_id", "package_id", "external_line_id");

-- CreateIndex
CREATE INDEX "order_event_tenant_id_order_id_at_idx" ON "order_event"("tenant_id", "order_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "order_event_tenant_id_order_id_dedupe_key_key" ON "order_event"("tenant_id", "order_id", "dedupe_key");

-- CreateIndex
CREATE UNIQUE INDEX "warehouse_tenant_id_code_key" ON "warehouse"("tenant_id", "code");

-- CreateIndex
CREATE INDEX "stock_level_tenant_id_warehouse_id_idx" ON "stock_level"("tenant_id", "warehouse_id");

-- CreateIndex
CREATE INDEX "stock_movement_tenant_id_product_id_id_idx" ON "stock_movement"("tenant_id", "product_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "stock_movement_tenant_id_idempotency_key_key" ON "stock_movement"("tenant_id", "idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "reservation_tenant_id_order_line_id_product_id_warehouse_id_key" ON "reservation"("tenant_id", "order_line_id", "product_id", "warehouse_id");

-- CreateIndex
CREATE INDEX "price_tenant_id_product_id_idx" ON "price"("tenant_id", "product_id");

-- CreateIndex
CREATE UNIQUE INDEX "tenant_slug_key" ON "tenant"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_key" ON "app_user"("email");

-- CreateIndex
CREATE UNIQUE INDEX "user_token_token_hash_key" ON "user_token"("token_hash");

-- CreateIndex
CREATE INDEX "user_token_user_id_idx" ON "user_token"("user_id");

-- CreateIndex
CREATE INDEX "membership_user_id_idx" ON "membership"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_key_key_hash_key" ON "api_key"("key_hash");

-- CreateIndex
CREATE INDEX "audit_event_tenant_id_entity_entity_id_idx" ON "audit_event"("tenant_id", "entity", "entity_id");

-- CreateIndex
CREATE INDEX "idempotency_key_created_at_idx" ON "idempotency_key"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "mail_dedupe_key_key" ON "mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "saved_view_tenant_id_screen_idx" ON "saved_view"("tenant_id", "screen");

-- AddForeignKey
ALTER TABLE "product" ADD CONSTRAINT "product_tenant_id_family_id_fkey" FOREIGN KEY ("tenant_id", "family_id") REFERENCES "product_family"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_code" ADD CONSTRAINT "product_code_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_image" ADD CONSTRAINT "product_image_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "product_attribute" ADD CONSTRAINT "product_attribute_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "connection_warehouse" ADD CONSTRAINT "connection_warehouse_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_tenant_id_connection_id_fkey" FOREIGN KEY ("tenant_id", "connection_id") REFERENCES "connection"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing" ADD CONSTRAINT "listing_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_match" ADD CONSTRAINT "listing_match_tenant_id_listing_id_fkey" FOREIGN KEY ("tenant_id", "listing_id") REFERENCES "listing"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_push" ADD CONSTRAINT "listing_push_tenant_id_listing_id_fkey" FOREIGN KEY ("tenant_id", "listing_id") REFERENCES "listing"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "push_item" ADD CONSTRAINT "push_item_tenant_id_batch_id_fkey" FOREIGN KEY ("tenant_id", "batch_id") REFERENCES "push_batch"("tenant_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "customer_order" ADD CONSTRAINT "customer_order_tenant_id_customer_id_fkey" FOREIGN KEY ("tenant_id", "customer_id") REFERENCES "customer"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_package" ADD CONSTRAINT "order_package_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "customer_order"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "customer_order"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_line" ADD CONSTRAINT "order_line_tenant_id_package_id_fkey" FOREIGN KEY ("tenant_id", "package_id") REFERENCES "order_package"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_address" ADD CONSTRAINT "order_address_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "customer_order"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_event" ADD CONSTRAINT "order_event_tenant_id_order_id_fkey" FOREIGN KEY ("tenant_id", "order_id") REFERENCES "customer_order"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stock_level" ADD CONSTRAINT "stock_level_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_tenant_id_product_id_fkey" FOREIGN KEY ("tenant_id", "product_id") REFERENCES "product"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price" ADD CONSTRAINT "price_tenant_id_warehouse_id_fkey" FOREIGN KEY ("tenant_id", "warehouse_id") REFERENCES "warehouse"("tenant_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

import type { ConnectionState, ConnectionView } from "../connection-types";

/** Columns of a view; for Prisma's `select`. Keys and secrets are not among them. */
export const CONNECTION_COLUMNS = {
  id: true,
  channel: true,
  name: true,
  storefront: true,
  externalSellerId: true,
  credentialsHint: true,
  state: true,
  priceWarehouseId: true,
  orderWarehouseId: true,
  buffer: true,
  cap: true,
  pushEnabled: true,
  pushStartedAt: true,
  ordersCursor: true,
  catalogueCursor: true,
  lastPullAt: true,
  lastPushAt: true,
  lastDriftAt: true,
  lastFailureAt: true,
  lastFailureCode: true,
  failingSince: true,
  unauthorisedSince: true,
  createdAt: true,
  stockWarehouses: { select: { warehouseId: true } },
} as const;

type Row = Omit<{ [K in keyof typeof CONNECTION_COLUMNS]: unknown }, "stockWarehouses"> & {
  id: string;
  channel: string;
  name: string;
  storefront: string;
  externalSellerId: string;
  credentialsHint: string;
  state: string;
  priceWarehouseId: string | null;
  orderWarehouseId: string | null;
  buffer: number;
  cap: number | null;
  pushEnabled: boolean;
  pushStartedAt: Date | null;
  ordersCursor: Date | null;
  catalogueCursor: Date | null;
  lastPullAt: Date | null;
  lastPushAt: Date | null;
  lastDriftAt: Date | null;
  lastFailureAt: Date | null;
  lastFailureCode: string | null;
  failingSince: Date | null;
  unauthorisedSince: Date | null;
  createdAt: Date;
  stockWarehouses: { warehouseId: string }[];
};

export function toConnectionView(row: Row): ConnectionView {
  return {
    id: row.id,
    channel: row.channel,
    name: row.name,
    storefront: row.storefront,
    sellerId: row.externalSellerId,
    credentialsHint: row.credentialsHint,
    state: row.state as ConnectionState,
    settings: {
      stockWarehouseIds: row.stockWarehouses.map((one) => one.warehouseId).sort(),
      priceWarehouseId: row.priceWarehouseId,
      orderWarehouseId: row.orderWarehouseId,
      buffer: row.buffer,
      cap: row.cap,
      push: row.pushEnabled,
    },
    pushStartedAt: row.pushStartedAt,
    health: {
      lastPullAt: row.lastPullAt,
      lastPushAt: row.lastPushAt,
      lastDriftAt: row.lastDriftAt,
      lastFailureAt: row.lastFailureAt,
      lastFailureCode: row.lastFailureCode,
      failingSince: row.failingSince,
      unauthorisedSince: row.unauthorisedSince,
    },
    cursors: { orders: row.ordersCursor, catalogue: row.catalogueCursor },
    createdAt: row.createdAt,
  };
}

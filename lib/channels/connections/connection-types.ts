export type ConnectionSettings = {
  stockWarehouseIds: string[];
  priceWarehouseId: string | null;
  orderWarehouseId: string | null;
  /** Pieces kept back from every listing. */
  buffer: number;
  /** The most that any listing shows; null = no such limit. */
  cap: number | null;
  /** Whether values go out at all. */
  push: boolean;
};

export type ConnectionState = "active" | "paused" | "unauthorised";

/** A connection as screens and the API show it; keys are never among it. */
export type ConnectionView = {
  id: string;
  channel: string;
  name: string;
  storefront: string;
  sellerId: string;
  /** The last signs of the API key, for recognition. */
  credentialsHint: string;
  state: ConnectionState;
  settings: ConnectionSettings;
  pushStartedAt: Date | null;
  health: {
    lastPullAt: Date | null;
    lastPushAt: Date | null;
    lastDriftAt: Date | null;
    lastFailureAt: Date | null;
    lastFailureCode: string | null;
    failingSince: Date | null;
    unauthorisedSince: Date | null;
  };
  cursors: { orders: Date | null; catalogue: Date | null };
  createdAt: Date;
};

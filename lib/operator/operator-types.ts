/** new: nobody signed in yet · ended: the trial is over and nobody activated it. */
export type TenantState = "new" | "trial" | "ended" | "active" | "suspended";

/** Counts of one tenant; never its rows. */
export type TenantFigures = {
  /** Orders placed in the last 30 days. */
  orders: number;
  members: number;
  lastSeenAt: Date | null;
  /** Values that wait to be sent, and since when the oldest does. */
  pending: number;
  oldestPending: Date | null;
  quarantined: number;
  connections: number;
  failing: number;
};

export type TenantRow = TenantFigures & {
  id: string;
  slug: string;
  name: string;
  cui: string | null;
  createdAt: Date;
  trialEndsAt: Date | null;
  activationRequestedAt: Date | null;
  state: TenantState;
};

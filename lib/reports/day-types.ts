/** What waits for a person or has gone wrong, most urgent first. Numbers are counts of orders, listings or connections. */
export type Risk =
  | { kind: "keys_refused"; connectionId: string; name: string; since: Date | null }
  | { kind: "channel_failing"; connectionId: string; name: string; since: Date | null; code: string | null }
  | { kind: "late"; count: number; since: Date; firstNumber: string; firstId: string }
  | { kind: "totals_differ"; count: number; firstNumber: string; firstId: string; since: Date }
  | { kind: "uncovered"; count: number; pieces: number; products: number; since: Date }
  | { kind: "waiting_link"; count: number; since: Date }
  | {
      kind: "quarantined";
      connectionId: string;
      name: string;
      count: number;
      reasons: readonly string[];
      since: Date | null;
    }
  | { kind: "push_not_started"; connectionId: string; name: string; linked: number }
  | { kind: "undecided"; connectionId: string; name: string; count: number }
  | { kind: "never_counted"; connectionId: string; name: string; count: number };

/** Orders that have to leave today with one deadline, by how far they are. */
export type Cutoff = {
  at: Date;
  carriers: readonly string[];
  handed: number;
  packed: number;
  inWork: number;
  notStarted: number;
};

/** Orders placed in one hour of the tenant's day: today, and the mean of the same weekday in the four weeks before. */
export type HourCount = { hour: number; today: number; usual: number };

/** How fast and how truly a connection follows. Seconds; null while nothing was measured today. */
export type ConnectionDay = {
  connectionId: string;
  name: string;
  orderSeconds: number | null;
  confirmSeconds: number | null;
  drift: number;
  linked: number;
};

export type DayView = {
  at: Date;
  /** Orders that still have to leave, those of today (late ones included), and late ones. */
  open: number;
  leavingToday: number;
  late: number;
  risks: readonly Risk[];
  cutoffs: readonly Cutoff[];
  hours: readonly HourCount[];
  /** Orders and their payable sum since the tenant's midnight. */
  placedToday: { count: number; payableMinor: bigint; cashOnDeliveryMinor: bigint };
  connections: readonly ConnectionDay[];
};

import { expect, it } from "vitest";
import type { Health } from "./health-types";
import { judgeHealth } from "./judge-health";

const AT = new Date("2026-11-24T10:00:00Z");
const ago = (seconds: number, count = 1) => ({ count, oldest: new Date(AT.getTime() - seconds * 1_000) });
const none = { count: 0, oldest: null };

const WELL: Health = {
  at: AT,
  engine: {
    answers: true,
    stats: { openRuns: 3, failedLastDay: 1, waitingForSlot: 0, dueJobs: 1, oldestDueSeconds: 0.4 },
  },
  outbox: none,
  mails: { ...none, failing: 0 },
  pushes: ago(40, 90_000),
  held: 500,
  quarantined: 0,
  batches: ago(60),
  runs: { ...ago(20), failedLastDay: 0 },
  connections: { all: 9, failing: [], failingCount: 0 },
  budgets: [],
  database: { bytes: 1, tables: [] },
};

it("finds a long queue that moves, and what is held on purpose, fine", () =>
  expect(new Set(Object.values(judgeHealth(WELL)))).toEqual(new Set(["fine"])));

it.each<[string, Partial<Health>, Partial<ReturnType<typeof judgeHealth>>]>([
  ["an engine that does not answer", { engine: { answers: false } }, { engine: "broken" }],
  ["an engine that tells nothing of itself", { engine: { answers: true, stats: null } }, { engine: "fine" }],
  ["a relay that stopped", { outbox: ago(301) }, { outbox: "broken" }],
  ["a relay that lags", { outbox: ago(61) }, { outbox: "look" }],
  ["values that stand", { pushes: ago(181) }, { pushes: "look" }],
  ["values that have stood for half an hour", { pushes: ago(1_801) }, { pushes: "broken" }],
  ["an age without a row", { pushes: { count: 0, oldest: new Date(0) } }, { pushes: "fine" }],
  ["a run without a sign of life", { runs: { ...ago(301), failedLastDay: 0 } }, { runs: "look" }],
  ["refused values", { quarantined: 1 }, { quarantined: "look" }],
  ["mails that nobody takes", { mails: { ...ago(3_601), failing: 1 } }, { mails: "broken" }],
])("tells %s", (_what, change, verdict) => expect(judgeHealth({ ...WELL, ...change })).toMatchObject(verdict));

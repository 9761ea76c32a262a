import { expect, it } from "vitest";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { connectionCode } from "./connection-look";

const NOW = new Date("2026-11-24T12:00:00Z");
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

type Changes = { state?: ConnectionView["state"]; push?: boolean; started?: Date | null; failing?: Date | null };

function codeOf(
  { state = "active", push = true, started = NOW, failing = null }: Changes,
  moving = 0,
  mayWrite = true,
) {
  const view = { state, settings: { push }, pushStartedAt: started, health: { failingSince: failing } };
  return connectionCode(view as ConnectionView, NOW, mayWrite, moving);
}

it("is up to date only while nothing is on its way", () => {
  expect(codeOf({})).toBe("active");
  expect(codeOf({}, 70)).toBe("syncing");
});

it("waits for a person before the first push, whatever is to be sent", () => {
  expect(codeOf({ push: false, started: null }, 70)).toBe("setup");
});

it("is not up to date once a person stopped the sending", () => {
  expect(codeOf({ push: false }, 70)).toBe("stopped");
  expect(codeOf({ push: false })).toBe("stopped");
  expect(codeOf({ push: false, failing: minutesAgo(14) })).toBe("unreachable");
  expect(codeOf({ push: false }, 70, false)).toBe("trial_over");
});

it("says first what keeps the values from going", () => {
  expect(codeOf({ failing: minutesAgo(14) }, 70)).toBe("unreachable");
  expect(codeOf({ failing: minutesAgo(16) }, 70)).toBe("unreachable_long");
  expect(codeOf({ state: "paused" }, 70)).toBe("paused");
  expect(codeOf({ state: "unauthorised" }, 70)).toBe("unauthorised");
  expect(codeOf({}, 70, false)).toBe("trial_over");
});

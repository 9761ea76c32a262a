import { expect, it } from "vitest";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { worstConnection } from "./worst-connection";

const PULLED = new Date("2026-11-24T10:00:00Z");

function connection(
  name: string,
  changes: { state?: ConnectionView["state"]; failing?: boolean; pulled?: Date | null },
) {
  const { state = "active", failing = false, pulled = PULLED } = changes;
  const view = {
    id: `id of ${name}`,
    name,
    state,
    health: { lastPullAt: pulled, failingSince: failing ? PULLED : null },
  };
  return view as ConnectionView;
}

it("shows the one that needs a person before the one that mends itself, and of equals the oldest", () => {
  const well = connection("well", {});
  const paused = connection("paused", { state: "paused" });
  const failing = connection("failing", { failing: true });
  const refused = connection("refused", { state: "unauthorised", failing: true });
  expect(worstConnection([], true)).toBeNull();
  expect(worstConnection([well, connection("second", {})], true)).toMatchObject({ name: "well", health: "active" });
  expect(worstConnection([well, paused], true)).toMatchObject({ name: "paused", health: "paused" });
  expect(worstConnection([paused, failing], true)).toMatchObject({ name: "failing", health: "failing" });
  expect(worstConnection([well, failing, refused], true)).toMatchObject({ name: "refused", health: "unauthorised" });
});

it("says of every connection that it is stopped where the account does not sync", () => {
  const well = connection("well", {});
  expect(worstConnection([well], false)).toMatchObject({ name: "well", health: "paused" });
  expect(worstConnection([well], false)?.stamp).not.toBe(worstConnection([well], true)?.stamp);
});

it("has a stamp that a pull leaves alone and everything else that is drawn moves", () => {
  const stampOf = (...of: Parameters<typeof connection>) => worstConnection([connection(...of)], true)?.stamp;
  const before = stampOf("A", {});
  expect(stampOf("A", { pulled: new Date("2026-11-24T10:01:00Z") })).toBe(before);
  expect(stampOf("A", { pulled: null })).not.toBe(before);
  expect(stampOf("B", {})).not.toBe(before);
  expect(stampOf("A", { failing: true })).not.toBe(before);
  expect(stampOf("A", { state: "paused" })).not.toBe(before);
});

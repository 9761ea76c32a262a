import { expect, it } from "vitest";
import { openPool } from "./open-pool";
import { asDatabaseOwner } from "./testing/test-database";

it("a line that is cut in the hands of somebody ends neither the process nor the pool", async () => {
  const pool = openPool(process.env.DATABASE_APP_URL ?? "", 1);
  const held = await pool.connect();
  const {
    rows: [row],
  } = await held.query("SELECT pg_backend_pid() AS pid");
  const gone = new Promise((resolve) => held.once("end", resolve));
  // Without a listener this event would be thrown into the process.
  expect(held.listenerCount("error")).toBeGreaterThan(0);
  await asDatabaseOwner((owner) => owner.query("SELECT pg_terminate_backend($1)", [row.pid]));
  await gone;
  held.release();
  expect((await pool.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await pool.end();
});

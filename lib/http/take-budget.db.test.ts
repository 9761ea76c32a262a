import pg from "pg";
import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { type Budget, drainBudget, takeBudget } from "./take-budget";

const budget = (changes: Partial<Budget> = {}): Budget => ({
  key: `test:${newId()}`,
  ratePerSecond: 0.1,
  burst: 5,
  keep: 2,
  ...changes,
});
const granted = async (one: Budget, urgency: "interactive" | "background", most = 50) => {
  for (let calls = 0; calls < most; calls++) {
    try {
      await takeBudget([one], urgency);
    } catch {
      return calls;
    }
  }
  return most;
};

describe("a budget of calls", () => {
  it("lets its burst pass and then says how long to wait", async () => {
    const one = budget({ keep: 0 });
    expect(await granted(one, "background")).toBe(5);
    await expect(takeBudget([one], "background")).rejects.toMatchObject({
      code: "channel_busy",
      facts: { by: "budget", retryAfterSeconds: expect.any(Number) },
    });
  });

  it("keeps some calls for a person when jobs have taken theirs", async () => {
    const one = budget();
    expect(await granted(one, "background")).toBe(3);
    expect(await granted(one, "interactive")).toBe(2);
    expect(await granted(one, "background")).toBe(0);
  });

  it("waits shortly instead of refusing", async () => {
    const one = budget({ ratePerSecond: 20, burst: 1, keep: 0 });
    const startedAt = performance.now();
    for (let call = 0; call < 4; call++) await takeBudget([one], "background");
    expect(performance.now() - startedAt).toBeGreaterThan(100);
  });

  it("is one for all processes: many at once get no more than one would", async () => {
    const one = budget({ burst: 7, keep: 0 });
    // Processes of their own share nothing with us but the database.
    const others = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
        await client.connect();
        return client;
      }),
    );
    let passed = 0;
    const askEightTimes = async (client: pg.Client) => {
      for (let call = 0; call < 8; call++) {
        const { rows } = await client.query("SELECT take_budget($1, $2, $3, 0) AS wait", [
          one.key,
          one.ratePerSecond,
          one.burst,
        ]);
        if (Number(rows[0].wait) === 0) passed++;
      }
    };
    await Promise.all(others.map(askEightTimes));
    await Promise.all(others.map((client) => client.end()));
    expect(passed).toBe(7);
    expect(await granted(one, "background")).toBe(0);
  });

  it("never lets more than burst + time × rate pass in any span", async () => {
    const one = budget({ ratePerSecond: 50, burst: 4, keep: 0 });
    const startedAt = performance.now();
    let passed = 0;
    while (performance.now() - startedAt < 400) {
      const { rows } = await asDatabaseOwner((owner) =>
        owner.query("SELECT take_budget($1, 50, 4, 0) AS wait", [one.key]),
      );
      if (Number(rows[0].wait) === 0) passed++;
    }
    const seconds = (performance.now() - startedAt) / 1000;
    expect(passed).toBeLessThanOrEqual(Math.ceil(4 + seconds * 50));
  });

  it("gives nothing to anybody for as long as the service asked for a rest", async () => {
    const one = budget({ ratePerSecond: 1000, burst: 100 });
    await drainBudget(one, 30);
    for (const urgency of ["interactive", "background"] as const) {
      await expect(takeBudget([one], urgency)).rejects.toMatchObject({ code: "channel_busy" });
    }
    const error = await takeBudget([one], "interactive").catch((caught: unknown) => caught);
    expect(Number((error as { facts: { retryAfterSeconds: number } }).facts.retryAfterSeconds)).toBeGreaterThan(25);
  });
});

import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { AppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";

/**
 * A limit of an outside service, held in Postgres for all processes together. In any span of W seconds at most
 * `burst + W * ratePerSecond` calls pass; `keep` of the burst are left for people who wait.
 */
export type Budget = { key: string; ratePerSecond: number; burst: number; keep: number };
export type BudgetUrgency = "interactive" | "background";

const LONGEST_WAIT_SECONDS = { interactive: 5, background: 2 } as const;

/**
 * Takes one call from every budget, waiting when the wait is short (5 s for a person, 2 s for a job); otherwise throws
 * `channel_busy {retryAfterSeconds}`. What was taken before a refusal is not given back: it errs on the quiet side.
 */
export async function takeBudget(budgets: readonly Budget[], urgency: BudgetUrgency): Promise<void> {
  let patience: number = LONGEST_WAIT_SECONDS[urgency];
  for (const budget of budgets) {
    for (;;) {
      const seconds = await askBudget(budget, urgency);
      if (seconds <= 0) break;
      if (seconds > patience)
        throw new AppError("channel_busy", { retryAfterSeconds: Math.ceil(seconds), by: "budget" });
      patience -= seconds;
      await wait(seconds * 1000 + Math.random() * 20);
    }
  }
}

/** The service itself said "too many": nobody gets anything from this budget for so many seconds. */
export async function drainBudget(budget: Budget, seconds: number): Promise<void> {
  await prisma().$executeRaw`
    INSERT INTO rate_budget AS b (key, tat)
    VALUES (${budget.key}, clock_timestamp() + make_interval(secs => ${seconds + budget.burst / budget.ratePerSecond}::float8))
    ON CONFLICT (key) DO UPDATE SET tat = GREATEST(b.tat, EXCLUDED.tat)`;
}

async function askBudget(budget: Budget, urgency: BudgetUrgency): Promise<number> {
  const keep = urgency === "interactive" ? 0 : Math.min(budget.keep, budget.burst - 1);
  const rows = await prisma().$queryRaw<{ seconds: number }[]>`
    SELECT take_budget(${budget.key}, ${budget.ratePerSecond}::float8, ${budget.burst}::int, ${keep}::int) AS seconds`;
  return rows[0]?.seconds ?? 0;
}

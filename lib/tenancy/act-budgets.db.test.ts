import { expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import { allowSupport } from "./allow-support";
import { requestActivation } from "./request-activation";
import { takeActBudget } from "./take-act-budget";
import type { TenantContext } from "./tenant-context";
import { aTenant } from "./testing/a-tenant";

const ACTS: [string, number, (tenant: TenantContext) => Promise<unknown>][] = [
  ["lets an operator look", 10, allowSupport],
  ["asks for the activation", 10, requestActivation],
  ["takes a file out", 40, (tenant) => withTenant(tenant, (tx) => takeActBudget(tx, tenant, "export"))],
];

it.each(ACTS)("somebody %s only so often in a row, and says how long to wait", async (_what, burst, act) => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  for (let turn = 1; turn <= burst; turn++) await act(tenant);
  await expect(act(tenant)).rejects.toMatchObject({
    code: "too_many_attempts",
    facts: { seconds: expect.any(Number) },
  });
  // Each company has its own.
  await act(other);
});

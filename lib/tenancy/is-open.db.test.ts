import { afterEach, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withSystem } from "@/lib/db/with-system";
import { isOpenSql } from "./is-open";
import { tenantForJob } from "./tenant-for-job";
import { aTenant } from "./testing/a-tenant";

const NOW = new Date("2026-11-20T10:00:00.000Z");
const EARLIER = "2026-11-20T09:59:59.999Z";
const ASKED = "2026-10-21T09:59:59.999Z";
const LATER = "2026-11-20T10:00:00.001Z";

afterEach(() => clock.release());

// Nothing else may differ between who looks over all companies and who works in one.
it.each([
  ["never entered", {}, true],
  ["in trial", { trial_ends_at: LATER }, true],
  ["in trial that ends at this very moment", { trial_ends_at: NOW.toISOString() }, false],
  ["over", { trial_ends_at: EARLIER }, false],
  ["activated in the trial", { trial_ends_at: LATER, activated_at: EARLIER }, true],
  ["activated after the trial", { trial_ends_at: EARLIER, activated_at: EARLIER }, true],
  ["suspended in the trial", { trial_ends_at: LATER, suspended_at: EARLIER }, false],
  ["suspended before anybody entered", { suspended_at: EARLIER }, false],
  ["suspended though activated", { activated_at: EARLIER, suspended_at: EARLIER }, false],
  ["closing in the trial", { trial_ends_at: LATER, deletion_asked_at: ASKED, deletion_due_at: LATER }, false],
  ["closing though activated", { activated_at: EARLIER, deletion_asked_at: ASKED, deletion_due_at: LATER }, false],
  ["closed", { activated_at: EARLIER, deletion_asked_at: ASKED, deletion_due_at: EARLIER }, false],
])("a company that is %s is open for all or for none", async (_what, columns, expected) => {
  const { tenantId } = await aTenant();
  const names = Object.keys(columns);
  const given = names.map((name, index) => `${name} = $${index + 2}`).join(", ");
  if (given !== "") {
    await asDatabaseOwner((owner) =>
      owner.query(`UPDATE tenant SET ${given} WHERE id = $1`, [tenantId, ...Object.values(columns)]),
    );
  }
  clock.standAt(NOW);
  const [row] = await withSystem(
    "runs sweep",
    (tx) => tx.$queryRaw<{ open: boolean }[]>`
      SELECT ${isOpenSql(clock.now())} AS open FROM tenant t WHERE t.id = ${tenantId}::uuid`,
  );
  const { mayWrite, syncs } = await tenantForJob(tenantId, "test");
  expect({ sql: row?.open, mayWrite, syncs }).toEqual({ sql: expected, mayWrite: expected, syncs: expected });
});

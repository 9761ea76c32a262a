import { cron } from "inngest";
import { inngest } from "@/inngest/client";
import { deleteDueTenant, deleteTenantRows } from "@/lib/tenancy/delete-due-tenant";
import { listDueDeletions } from "@/lib/tenancy/list-due-deletions";
import { tellNearDeletions } from "@/lib/tenancy/tell-near-deletions";

const MOST_SLICES = 300;

/** Every hour: owners of accounts whose day of deletion is near are told, and accounts whose day has come are deleted. */
export const findDeletions = inngest.createFunction(
  { id: "tenancy-deletions", triggers: [cron("20 * * * *")], singleton: { mode: "skip" }, retries: 2 },
  async ({ step }) => {
    await step.run("tell those whose day is near", () => tellNearDeletions());
    const due = await step.run("find accounts whose day has come", () => listDueDeletions());
    if (due.length > 0) {
      await step.sendEvent(
        "delete",
        due.map((data) => ({ name: "tenancy/deletion.due", data })),
      );
    }
    return due.length;
  },
);

/** Deletes one account, a few seconds a step. One that takes longer is found again in the next hour. */
export const deleteTenant = inngest.createFunction(
  {
    id: "tenancy-delete",
    triggers: [{ event: "tenancy/deletion.due" }],
    singleton: { key: "event.data.tenantId", mode: "skip" },
    retries: 3,
  },
  async ({ event, step }) => {
    const { tenantId } = event.data as { tenantId: string };
    for (let slice = 1; slice <= MOST_SLICES; slice++) {
      const { more } = await step.run(`rows ${slice}`, () => deleteTenantRows(tenantId));
      if (more) continue;
      const outcome = await step.run("the account itself", () => deleteDueTenant(tenantId));
      // Whoever was writing in the very second it went: nobody can begin any more.
      await step.sleep("until the last writers are done", "2m");
      await step.run("what came late", () => deleteTenantRows(tenantId));
      return outcome;
    }
    return "left to the next hour";
  },
);

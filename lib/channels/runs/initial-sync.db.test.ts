import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { aConnection, runToEnd, takeToEnd } from "../testing/a-connection";
import { aSandbox, refillBudgets } from "../testing/a-sandbox";
import { advanceRun } from "./advance-run";
import { pauseRun, resumeRun } from "./change-run";
import { getRun } from "./get-run";
import { requestSync } from "./request-sync";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());

/** Every stored version of every row: a row that is written again has another xmin. */
function versionsOf(tenant: TenantContext): Promise<{ kind: string; id: string; version: string }[]> {
  return withTenant(
    tenant,
    (tx) => tx.$queryRaw`
      SELECT 'listing' AS kind, id::text, xmin::text || '/' || xmax::text AS version FROM listing
      UNION ALL SELECT 'push', listing_id::text || field, xmin::text || '/' || xmax::text FROM listing_push
      UNION ALL SELECT 'category', external_id, xmin::text || '/' || xmax::text FROM market_category
      UNION ALL SELECT 'attribute', category_external_id || external_id, xmin::text || '/' || xmax::text FROM market_attribute
      UNION ALL SELECT 'value', category_external_id || attribute_id || external_id, xmin::text || '/' || xmax::text FROM market_attribute_value
      UNION ALL SELECT 'image', id::text, xmin::text || '/' || xmax::text FROM image_file
      ORDER BY 1, 2`,
  );
}

describe("initial sync", { timeout: 90_000 }, () => {
  it("brings everything in with true counts, and writes nothing when it runs again", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);

    const run = await runToEnd(tenant, id, "initial");
    expect(run).toMatchObject({ state: "completed", error: null });
    expect(run.phases.map((phase) => phase.name)).toEqual([
      "categories",
      "approved",
      "unapproved",
      "attributes",
      "images",
    ]);
    for (const phase of run.phases) expect(phase.done, phase.name).toBe(phase.total);

    const listings = await withTenant(tenant, (tx) => tx.listing.findMany({ where: { tenantId: tenant.tenantId } }));
    expect(listings.length).toBeGreaterThan(280);
    expect(new Set(listings.map((one) => one.channelStatus))).toEqual(
      new Set(["on_sale", "not_on_sale", "archived", "locked", "blacklisted", "rejected", "pending_approval"]),
    );
    const shown = listings.find((one) => one.channelStatus === "on_sale");
    const push = await withTenant(tenant, (tx) =>
      tx.listingPush.findMany({
        where: { tenantId: tenant.tenantId, listingId: shown!.id },
        orderBy: { field: "desc" },
      }),
    );
    expect(push.map((row) => row.observedValue?.split("/")[0])).toEqual([
      String(shown!.channelQuantity),
      (Number(shown!.salePriceMinor) / 100).toFixed(2),
    ]);

    const before = await versionsOf(tenant);
    const again = await runToEnd(tenant, id, "initial");
    expect(again.state).toBe("completed");
    expect(await versionsOf(tenant)).toEqual(before);
  });

  it("goes on where it was after a crash between the page and its place, and gives an unfinished run back", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);
    const { runId } = await requestSync(tenant, id, "initial");
    expect(await requestSync(tenant, id, "initial")).toEqual({ runId });

    sandbox.control.addFault({ kind: "status", path: "products/unapproved", status: 503, count: 3 });
    await refillBudgets();
    const stopped = await advanceRun(tenant, runId);
    expect(stopped).toMatchObject({ state: "running", more: true });
    expect(stopped.waitSeconds).toBeGreaterThan(0);
    const half = await getRun(tenant, id, runId);
    expect(half.phases.find((phase) => phase.name === "approved")?.done).toBeGreaterThan(0);

    // Two processes take it on at once: one of the two steps is given up, nothing is counted twice.
    await refillBudgets();
    await Promise.all([advanceRun(tenant, runId), advanceRun(tenant, runId)]);
    const run = await takeToEnd(tenant, id, runId);
    expect(run.state).toBe("completed");
    for (const phase of run.phases) expect(phase.done, phase.name).toBe(phase.total);
  });

  it("rests when paused, ends with a plain error when the keys are refused, and goes on with good ones", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);
    const { runId } = await requestSync(tenant, id, "initial");
    await pauseRun(tenant, id, runId);
    expect(await advanceRun(tenant, runId)).toEqual({ state: "paused", more: false, waitSeconds: 0 });
    await resumeRun(tenant, id, runId);

    sandbox.control.changeKeys({ sellerId: 1001, revoked: true });
    await refillBudgets();
    expect(await advanceRun(tenant, runId)).toMatchObject({ state: "failed", more: false });
    sandbox.control.changeKeys({ sellerId: 1001, revoked: false });
    expect((await getRun(tenant, id, runId)).error).toMatchObject({ code: "channel_unauthorised" });
    const connection = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow({ where: { id } }));
    expect(connection.state).toBe("unauthorised");
    const mails = await withTenant(tenant, (tx) =>
      tx.mail.findMany({ where: { dedupeKey: { startsWith: `connection_unauthorised:${id}` } } }),
    );
    expect(mails).toHaveLength(1);
  });

  it("marks as missing what the channel no longer lists, and finds it again", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);
    await runToEnd(tenant, id, "initial");
    const gone = await withTenant(tenant, async (tx) => {
      const row = await tx.listing.findFirstOrThrow({ where: { tenantId: tenant.tenantId, channelStatus: "on_sale" } });
      await tx.$executeRaw`INSERT INTO listing (tenant_id, id, connection_id, external_id, barcode, title, channel_status, created_at)
        VALUES (${tenant.tenantId}::uuid, gen_random_uuid(), ${id}::uuid, 'GONE-1', 'GONE-1', 'Produs șters', 'on_sale', now() - interval '1 day')`;
      return row;
    });
    await runToEnd(tenant, id, "initial");
    const rows = await withTenant(tenant, (tx) =>
      tx.listing.findMany({
        where: { tenantId: tenant.tenantId, externalId: { in: ["GONE-1", gone.externalId] } },
        select: { externalId: true, channelStatus: true },
      }),
    );
    expect(rows.sort((a, b) => a.externalId.localeCompare(b.externalId))).toEqual(
      [
        { externalId: gone.externalId, channelStatus: "on_sale" },
        { externalId: "GONE-1", channelStatus: "missing" },
      ].sort((a, b) => a.externalId.localeCompare(b.externalId)),
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { readNamedIds } from "@/lib/audit/read-named-ids";
import { aProduct } from "@/lib/catalog/testing/a-product";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import type { RunningSandbox } from "@/sandbox/start-sandbox";
import { importListings } from "../import/import-listings";
import { writeCalls } from "../internal/record-call";
import { listChannelCalls } from "../list-channel-calls";
import { openSession } from "../open-session";
import { aConnection } from "../testing/a-connection";
import { aListing } from "../testing/a-listing";
import { aSandbox, refillBudgets, SHOP_KEYS } from "../testing/a-sandbox";
import { createConnection } from "./create-connection";
import { getConnection } from "./get-connection";
import { listConnections } from "./list-connections";
import { settingsVersion } from "./settings-version";
import { pauseConnection, resumeConnection, updateConnection } from "./update-connection";

let sandbox: RunningSandbox;
beforeAll(async () => {
  sandbox = await aSandbox();
});
afterAll(() => sandbox.stop());
beforeEach(async () => {
  sandbox.control.clearFaults();
  await refillBudgets();
});

describe("connecting", () => {
  it("says in a word what is wrong, and stores nothing", async () => {
    const tenant = await aTenant();
    const attempt = (changes: { storefront?: string; credentials?: Partial<typeof SHOP_KEYS> }) =>
      createConnection(
        tenant,
        {
          channel: "trendyol",
          name: "T",
          storefront: changes.storefront ?? "RO",
          credentials: { ...SHOP_KEYS, ...changes.credentials },
        },
        "api",
      );
    const wrong = (key: string) => ({ credentials: { [key]: "9999" } });
    await expect(attempt(wrong("apiSecret"))).rejects.toMatchObject({ code: "channel_unauthorised" });
    await expect(attempt(wrong("apiKey"))).rejects.toMatchObject({ code: "channel_unauthorised" });
    await expect(attempt(wrong("sellerId"))).rejects.toMatchObject({ code: "channel_seller_unknown" });
    for (const storefront of ["", "XX", "TR", "BG", "Romania"]) {
      await expect(attempt({ storefront })).rejects.toMatchObject({ code: "channel_storefront_unknown" });
    }
    sandbox.control.addFault({ kind: "status", status: 403, count: 1 });
    await expect(attempt({})).rejects.toMatchObject({ code: "channel_blocked" });
    sandbox.control.addFault({ kind: "too-many", count: 1 });
    await expect(attempt({})).rejects.toMatchObject({ code: "channel_busy" });
    await refillBudgets();
    expect(await listConnections(tenant)).toEqual([]);
  });

  it("is not set by somebody who has not seen how it is set now", async () => {
    const tenant = await aTenant();
    const { id, settings } = await aConnection(tenant);
    const seen = settingsVersion(settings);
    await updateConnection(tenant, id, { settings: { buffer: 2 } }, seen);
    await expect(updateConnection(tenant, id, { settings: { buffer: 5 } }, seen)).rejects.toMatchObject({
      code: "changed_meanwhile",
    });
    const { settings: now } = await getConnection(tenant, id);
    expect(now.buffer).toBe(2);
    await updateConnection(tenant, id, { settings: { buffer: 5 } }, settingsVersion(now));
  });

  it("notes of what was only that which was asked to change, and its warehouses have names there", async () => {
    const tenant = await aTenant();
    const { id, settings } = await aConnection(tenant);
    await pauseConnection(tenant, id);
    await updateConnection(tenant, id, { settings: { buffer: 2, priceWarehouseId: settings.priceWarehouseId } });
    const { items } = await listAudit(tenant, { entity: "connection" });
    const warehouse = settings.priceWarehouseId ?? "";
    expect(items.slice(0, 2).map(({ before, after }) => [before, after])).toEqual([
      [
        { settings: { buffer: 0, priceWarehouseId: warehouse } },
        { settings: { buffer: 2, priceWarehouseId: warehouse } },
      ],
      [{ state: "active" }, { state: "paused" }],
    ]);
    expect([...(await readNamedIds(tenant, items)).keys()]).toEqual([warehouse]);
    expect(await readNamedIds(await aTenant(), items)).toEqual(new Map());
  });

  it("is made with good defaults, once per account, with keys that nobody can read back", async () => {
    const tenant = await aTenant();
    const made = await aConnection(tenant);
    const [warehouse] = await withTenant(tenant, (tx) =>
      tx.warehouse.findMany({ where: { tenantId: tenant.tenantId } }),
    );
    expect(made).toMatchObject({
      state: "active",
      storefront: "RO",
      sellerId: "1001",
      settings: {
        stockWarehouseIds: [warehouse!.id],
        priceWarehouseId: warehouse!.id,
        orderWarehouseId: warehouse!.id,
        buffer: 0,
        cap: null,
        push: true,
      },
    });
    expect(JSON.stringify(made)).not.toMatch(/demo-(key|secret)/);
    const stored = await asDatabaseOwner((owner) =>
      owner.query("SELECT credentials FROM connection WHERE id = $1", [made.id]),
    );
    expect(stored.rows[0].credentials).not.toMatch(/demo/);
    expect((await openSession(tenant, made.id, "background")).credentials).toEqual(SHOP_KEYS);
    await expect(aConnection(tenant)).rejects.toMatchObject({ code: "connection_exists" });
    // The same account in another company is that company's own business.
    const other = await aTenant();
    await expect(getConnection(other, made.id)).rejects.toMatchObject({ code: "not_found" });
    expect((await aConnection(other, { push: false })).settings.push).toBe(false);
    await expect(aConnection(await aTenant(), { stockWarehouseIds: [warehouse!.id] })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("made in the browser sends nothing and begins its initial sync", async () => {
    const tenant = await aTenant();
    const made = await createConnection(
      tenant,
      { channel: "trendyol", name: "T", storefront: "ro", credentials: SHOP_KEYS },
      "browser",
    );
    expect(made).toMatchObject({ settings: { push: false }, pushStartedAt: null });
    const events = await withTenant(tenant, (tx) =>
      tx.outboxEvent.findMany({ where: { type: "channels/run.requested" } }),
    );
    expect(events.map((event) => event.data)).toEqual([
      { tenantId: tenant.tenantId, connectionId: made.id, runId: made.runId },
    ]);
  });

  it("new settings mark the listings, new keys wake it up, pausing rests it", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);
    await aProduct(tenant, { code: "B-1" });
    const listingId = await aListing(tenant, id, { barcode: "B-1" });
    await importListings(tenant, { connectionId: id });
    const versionOf = (field: string) =>
      withTenant(tenant, async (tx) => {
        const row = await tx.listingPush.findUniqueOrThrow({
          where: { tenantId_listingId_field: { tenantId: tenant.tenantId, listingId, field } },
        });
        return Number(row.dirtyVersion);
      });
    const [stock, price] = [await versionOf("STOCK"), await versionOf("PRICE")];
    expect((await updateConnection(tenant, id, { settings: { buffer: 2, cap: 100 } })).settings).toMatchObject({
      buffer: 2,
      cap: 100,
    });
    expect([await versionOf("STOCK"), await versionOf("PRICE")]).toEqual([stock + 1, price]);

    expect((await pauseConnection(tenant, id)).state).toBe("paused");
    expect((await resumeConnection(tenant, id)).state).toBe("active");

    sandbox.control.changeKeys({ sellerId: 1001, apiSecret: "rotated" });
    await withTenant(
      tenant,
      (tx) =>
        tx.$executeRaw`UPDATE connection SET state = 'unauthorised', unauthorised_since = now() WHERE id = ${id}::uuid`,
    );
    await expect(resumeConnection(tenant, id)).rejects.toMatchObject({ code: "connection_not_active" });
    // Nor by the detour of a pause: only new keys wake it.
    await expect(pauseConnection(tenant, id)).rejects.toMatchObject({ code: "connection_not_active" });
    await expect(updateConnection(tenant, id, { credentials: SHOP_KEYS })).rejects.toMatchObject({
      code: "channel_unauthorised",
    });
    const woken = await updateConnection(tenant, id, { credentials: { ...SHOP_KEYS, apiSecret: "rotated" } });
    expect(woken).toMatchObject({ state: "active", health: { unauthorisedSince: null } });
    sandbox.control.changeKeys({ sellerId: 1001, apiSecret: SHOP_KEYS.apiSecret });
  });

  it("keeps a log of calls without bodies", async () => {
    const tenant = await aTenant();
    const { id } = await aConnection(tenant);
    const { adapterFor } = await import("../channel-registry");
    const session = await openSession(tenant, id, "interactive");
    await adapterFor("trendyol").readInventoryOf(session, ["X"]);
    sandbox.control.addFault({ kind: "status", status: 556, count: 3 });
    await expect(adapterFor("trendyol").readInventoryOf(session, ["X"])).rejects.toMatchObject({
      code: "channel_unreachable",
    });
    await writeCalls();
    const calls = await listChannelCalls(tenant, id);
    expect(calls.map((call) => [call.endpoint, call.status, call.outcome])).toEqual(
      expect.arrayContaining([
        ["inventory.read", 200, "ok"],
        ["inventory.read", 556, "channel_unreachable"],
      ]),
    );
    expect((await getConnection(tenant, id)).health).toMatchObject({ lastFailureCode: "channel_unreachable" });
  });
});

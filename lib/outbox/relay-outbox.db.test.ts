import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { pruneOutbox } from "./prune-outbox";
import { type EngineEvent, relayOutbox } from "./relay-outbox";
import { storeEvent } from "./store-event";

let sent: EngineEvent[] = [];
const send = async (events: EngineEvent[]) => {
  sent.push(...events);
};
const waiting = async () => {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query("SELECT count(*)::int AS n FROM outbox_event WHERE sent_at IS NULL"),
  );
  return rows[0].n as number;
};
const endLeases = () =>
  asDatabaseOwner((owner) =>
    owner.query("UPDATE outbox_event SET claimed_until = now() - interval '1 second' WHERE claimed_until IS NOT NULL"),
  );

async function aConnection(tenant: TenantContext): Promise<string> {
  const id = newId();
  await withTenant(tenant, (tx) =>
    tx.connection.create({
      data: {
        tenantId: tenant.tenantId,
        id,
        channel: "trendyol",
        name: "Trendyol",
        storefront: "RO",
        externalSellerId: id,
        credentials: "sealed",
      },
    }),
  );
  return id;
}
const askForPush = (tenant: TenantContext, connectionId: string) =>
  withTenant(tenant, (tx) => storeEvent(tx, "channel.push_requested", { tenantId: tenant.tenantId, connectionId }));
const tellOfOrder = (tenant: TenantContext) =>
  withTenant(tenant, (tx) => storeEvent(tx, "order.imported", { tenantId: tenant.tenantId, orderId: newId() }));

beforeEach(async () => {
  sent = [];
  await asDatabaseOwner((owner) => owner.query("DELETE FROM outbox_event"));
});

describe("relayOutbox", () => {
  it("sends a row once, with its own id", async () => {
    const tenant = await aTenant();
    await tellOfOrder(tenant);
    const { rows } = await asDatabaseOwner((owner) => owner.query("SELECT id, data FROM outbox_event"));
    expect(await relayOutbox(send)).toBe(1);
    expect(sent).toEqual([{ id: rows[0].id, name: "order.imported", data: rows[0].data }]);
    expect(await relayOutbox(send)).toBe(0);
    expect(await waiting()).toBe(0);
  });

  it("collapses requests to push into one flush per connection and slot", async () => {
    const tenant = await aTenant();
    const [one, two] = [await aConnection(tenant), await aConnection(tenant)];
    for (const id of [one, one, two, one]) await askForPush(tenant, id);
    const before = Date.now();
    await relayOutbox(send);
    await askForPush(tenant, one);
    await relayOutbox(send);

    expect(sent.map(({ name, data }) => [name, data.connectionId]).sort()).toEqual(
      [one, two].map((id) => ["channels/flush.requested", id]).sort(),
    );
    const { at } = await nextFlush(one);
    const event = sent.find(({ data }) => data.connectionId === one);
    expect(event?.ts).toBe(at.getTime());
    expect(at.getTime() - before).toBeGreaterThan(1_500);
    expect(await waiting()).toBe(0);
  });

  it("keeps eight seconds between the flushes of a connection", async () => {
    const tenant = await aTenant();
    const id = await aConnection(tenant);
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE connection SET next_flush_at = now() - interval '1 second' WHERE id = $1", [id]),
    );
    const { at: last } = await nextFlush(id);
    await askForPush(tenant, id);
    await relayOutbox(send);
    expect((await nextFlush(id)).at.getTime() - last.getTime()).toBe(8_000);
  });

  it("asks for no second flush while the first has not begun, unless that one was lost", async () => {
    const tenant = await aTenant();
    const id = await aConnection(tenant);
    const askWhenWanted = async (wanted: string) => {
      await asDatabaseOwner((owner) =>
        owner.query(
          `UPDATE connection SET next_flush_at = now() - interval '1 second', flush_wanted_at = ${wanted} WHERE id = $1`,
          [id],
        ),
      );
      sent = [];
      await askForPush(tenant, id);
      await relayOutbox(send);
      expect(await waiting()).toBe(0);
      return sent.length;
    };
    expect(await askWhenWanted("now() - interval '20 seconds'")).toBe(0);
    expect(await askWhenWanted("NULL")).toBe(1);
    expect(await askWhenWanted("now() - interval '61 seconds'")).toBe(1);
  });

  it("sends again with the same id when the process died between sending and marking", async () => {
    const tenant = await aTenant();
    const id = await aConnection(tenant);
    await tellOfOrder(tenant);
    await askForPush(tenant, id);
    await expect(relayOutboxDyingAfterSend()).rejects.toThrow("killed");
    const first = [...sent];
    expect(await relayOutbox(send)).toBe(0);

    sent = [];
    await endLeases();
    await asDatabaseOwner((owner) =>
      owner.query(
        "UPDATE connection SET next_flush_at = now(), flush_wanted_at = now() - interval '61 seconds' WHERE id = $1",
        [id],
      ),
    );
    await relayOutbox(send);
    expect(sent.find(({ name }) => name === "order.imported")?.id).toBe(
      first.find(({ name }) => name === "order.imported")?.id,
    );
    expect(sent.filter(({ name }) => name === "channels/flush.requested")).toHaveLength(1);
    expect(await waiting()).toBe(0);
  });

  it("gives rows and flush slots back when the engine does not take them", async () => {
    const tenant = await aTenant();
    const id = await aConnection(tenant);
    await askForPush(tenant, id);
    await tellOfOrder(tenant);
    await expect(relayOutbox(() => Promise.reject(new Error("engine is down")))).rejects.toThrow("engine is down");
    expect(await waiting()).toBe(2);
    await relayOutbox(send);
    expect(sent.map(({ name }) => name).sort()).toEqual(["channels/flush.requested", "order.imported"]);
  });

  it("sends every row exactly once with four relays at work", async () => {
    const tenant = await aTenant();
    await asDatabaseOwner((owner) =>
      owner.query(
        "INSERT INTO outbox_event (tenant_id, type, data) SELECT $1, 'order.imported', jsonb_build_object('n', n) FROM generate_series(1, 900) n",
        [tenant.tenantId],
      ),
    );
    const relay = async () => {
      while ((await relayOutbox(send)) > 0);
    };
    await Promise.all([relay(), relay(), relay(), relay()]);
    expect(sent).toHaveLength(900);
    expect(new Set(sent.map(({ id }) => id)).size).toBe(900);
    expect(await waiting()).toBe(0);
  });

  it("drops requests of a connection that is gone", async () => {
    const tenant = await aTenant();
    await askForPush(tenant, newId());
    await relayOutbox(send);
    expect(sent).toEqual([]);
    expect(await waiting()).toBe(0);
  });
});

it("forgets what was sent more than a day ago", async () => {
  const tenant = await aTenant();
  await tellOfOrder(tenant);
  await tellOfOrder(tenant);
  await relayOutbox(send);
  await asDatabaseOwner((owner) =>
    owner.query(
      "UPDATE outbox_event SET sent_at = now() - interval '25 hours' WHERE id = (SELECT min(id::text)::uuid FROM outbox_event)",
    ),
  );
  expect(await pruneOutbox()).toBe(1);
  expect(await pruneOutbox()).toBe(0);
});

async function nextFlush(connectionId: string): Promise<{ at: Date }> {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query("SELECT next_flush_at AS at FROM connection WHERE id = $1", [connectionId]),
  );
  return rows[0];
}

/** The relay's database goes away after the engine has the events: nothing can be marked or given back. */
async function relayOutboxDyingAfterSend(): Promise<void> {
  const { claimRows } = await import("./internal/claim-rows");
  const { collapseFlushes } = await import("./internal/collapse-flushes");
  const { withSystem } = await import("@/lib/db/with-system");
  const { rows, flushes } = await withSystem("outbox-relay", async (tx) => collapseFlushes(tx, await claimRows(tx)));
  await send([
    ...rows.kept.map(({ id, type, data }) => ({ id, name: type, data })),
    ...flushes.map(({ connectionId, tenantId }) => ({
      id: `flush-${connectionId}`,
      name: "channels/flush.requested",
      data: { tenantId, connectionId },
    })),
  ]);
  throw new Error("killed");
}

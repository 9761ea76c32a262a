import { expect, it } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { readHealth } from "./read-health";
import { readTenant } from "./read-tenant";
import { anOperator } from "./testing/an-operator";

const change = (sql: string, values: unknown[]) => asDatabaseOwner((owner) => owner.query(sql, values));

it("counts what waits over all tenants, and what is held where somebody stopped it; of nobody's work a word", async () => {
  const operator = await anOperator();
  const before = await readHealth(operator);
  const shop = await aShopWithStock({ "SECRET-COD": 5 });
  const { tenantId, slug } = shop.tenant;
  const running = await readHealth(operator);
  const added = running.pushes.count - before.pushes.count;
  expect(added).toBeGreaterThan(0);
  expect((await readTenant(operator, slug))?.pending).toBe(added);
  expect(running.outbox.count).toBeGreaterThan(before.outbox.count);
  expect(running.outbox.oldest).toBeInstanceOf(Date);
  expect(running.connections.all).toBe(before.connections.all + 1);
  expect(running.database.bytes).toBeGreaterThan(1_000_000);
  expect(running.database.tables).toHaveLength(8);
  expect(JSON.stringify(running)).not.toContain("SECRET");

  await change("UPDATE tenant SET suspended_at = now() WHERE id = $1", [tenantId]);
  const suspended = await readHealth(operator);
  expect([suspended.pushes.count, suspended.held]).toEqual([before.pushes.count, before.held + added]);

  await change("UPDATE tenant SET suspended_at = NULL, deletion_asked_at = now(), deletion_due_at = $2 WHERE id = $1", [
    tenantId,
    new Date(Date.now() + 30 * 86_400_000),
  ]);
  const closing = await readHealth(operator);
  expect([closing.pushes.count, closing.held]).toEqual([before.pushes.count, before.held + added]);

  await change("UPDATE tenant SET deletion_asked_at = NULL, deletion_due_at = NULL WHERE id = $1", [tenantId]);
  await change("UPDATE connection SET push_enabled = false WHERE tenant_id = $1", [tenantId]);
  const notStarted = await readHealth(operator);
  expect([notStarted.pushes.count, notStarted.held]).toEqual([before.pushes.count, before.held]);
  expect((await readTenant(operator, slug))?.pending).toBe(0);
});

it("names the connections that fail, with whose they are", async () => {
  const operator = await anOperator();
  const shop = await aShopWithStock({ "COD-1": 1 }, { tenant: { name: "Cade SRL" } });
  await aTenant();
  const failingSince = new Date("2026-01-01T00:00:00Z");
  await change(
    "UPDATE connection SET failing_since = $2, last_failure_code = 'channel_unreachable' WHERE tenant_id = $1",
    [shop.tenant.tenantId, failingSince],
  );
  const { connections } = await readHealth(operator);
  expect(connections.failing).toContainEqual(
    expect.objectContaining({ tenantName: "Cade SRL", failureCode: "channel_unreachable", since: failingSince }),
  );
  expect(connections.failingCount).toBeGreaterThan(0);

  // After the trial nothing is asked of the channel any more, so nothing fails.
  await change("UPDATE tenant SET trial_ends_at = $2 WHERE id = $1", [shop.tenant.tenantId, failingSince]);
  const { failing } = (await readHealth(operator)).connections;
  expect(failing.map(({ tenantName }) => tenantName)).not.toContain("Cade SRL");
});

it("does not wait for a mail that was given up, and tells of it for a week", async () => {
  const operator = await anOperator();
  const before = (await readHealth(operator)).mails;
  const write = (to: string, attempts: number, days: number) =>
    change(
      `INSERT INTO mail (id, to_address, template, locale, data, dedupe_key, attempts, failure, created_at)
       VALUES (uuidv7(), $1, 'trial_ending', 'ro', '{}', $1, $2, '550 no such mailbox', now() - make_interval(days => $3))`,
      [to, attempts, days],
    );
  await write("plecat@nicaieri.test", 14, 40);
  expect((await readHealth(operator)).mails).toEqual(before);
  await write("abia@nicaieri.test", 14, 4);
  expect((await readHealth(operator)).mails).toEqual({ ...before, failing: before.failing + 1 });
  await write("inca@nicaieri.test", 13, 3);
  const { mails } = await readHealth(operator);
  expect([mails.count, mails.failing]).toEqual([before.count + 1, before.failing + 2]);
});

it("counts no answer that nobody asks for, and no refused value of an account that is over", async () => {
  const operator = await anOperator();
  const { tenant, connectionId } = await aShopWithStock({ "COD-1": 1 });
  const figures = async () => {
    const { batches, quarantined } = await readHealth(operator);
    return [batches.count, quarantined];
  };
  const [batches = 0, refused = 0] = await figures();
  await change(
    `INSERT INTO push_batch (tenant_id, id, connection_id, body_hash, item_count, state, created_at)
     VALUES ($1, uuidv7(), $2, 'x', 1, 'lost', now() - interval '1 day')`,
    [tenant.tenantId, connectionId],
  );
  await change("UPDATE listing_push SET state = 'quarantined' WHERE tenant_id = $1 AND field = 'STOCK'", [
    tenant.tenantId,
  ]);
  expect(await figures()).toEqual([batches + 1, refused + 1]);
  await change("UPDATE connection SET state = 'unauthorised' WHERE id = $1", [connectionId]);
  expect(await figures()).toEqual([batches, refused + 1]);
  await change("UPDATE tenant SET trial_ends_at = now() - interval '1 day' WHERE id = $1", [tenant.tenantId]);
  expect(await figures()).toEqual([batches, refused]);
});

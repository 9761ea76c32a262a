import { afterEach, expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withSystem } from "@/lib/db/with-system";
import { allowSupport } from "@/lib/tenancy/allow-support";
import { endSupport } from "@/lib/tenancy/end-support";
import { readSupport } from "@/lib/tenancy/read-support";
import { may, PERMISSIONS } from "@/lib/tenancy/roles";
import { tenantForSupport } from "@/lib/tenancy/tenant-for-support";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { enterTenant } from "./enter-tenant";
import { leaveTenant } from "./leave-tenant";
import { readTenant } from "./read-tenant";
import { anOperator, revokeMark, switchSecondStep } from "./testing/an-operator";

afterEach(() => clock.release());

it("lets an operator look only after the owner allowed it and the operator said so, and never write", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  await expect(enterTenant(operator, tenant.slug)).rejects.toMatchObject({ code: "forbidden" });
  expect(await tenantForSupport(operator.userId, tenant.slug)).toBeNull();

  const until = await allowSupport(tenant);
  expect(await readSupport(tenant)).toEqual(until);
  expect(await readTenant(operator, tenant.slug)).toMatchObject({ supportUntil: until });
  expect(await tenantForSupport(operator.userId, tenant.slug)).toBeNull();

  await enterTenant(operator, tenant.slug);
  const inside = await tenantForSupport(operator.userId, tenant.slug);
  expect(inside).toMatchObject({
    tenantId: tenant.tenantId,
    mayWrite: false,
    syncs: true,
    actor: { kind: "operator", role: "support" },
  });
  expect(await tenantForSupport((await anOperator()).userId, tenant.slug)).toBeNull();
  expect(await tenantForSupport(operator.userId, (await aTenant()).slug)).toBeNull();

  await leaveTenant(operator, tenant.slug);
  await leaveTenant(operator, tenant.slug);
  expect(await tenantForSupport(operator.userId, tenant.slug)).toBeNull();
  const log = (await listAudit(tenant)).items.map(({ action, actorKind }) => `${actorKind} ${action}`);
  expect(log).toEqual([
    "operator tenant.support_left",
    "operator tenant.support_entered",
    "member tenant.support_allowed",
  ]);
});

it("ends with the permission: when the owner takes it back, after a day, and with the mark or the second step; a new one is entered anew", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  const looks = async () => (await tenantForSupport(operator.userId, tenant.slug)) !== null;

  await allowSupport(tenant);
  await enterTenant(operator, tenant.slug);
  await switchSecondStep(operator.userId, false);
  expect(await looks()).toBe(false);
  await switchSecondStep(operator.userId, true);
  expect(await looks()).toBe(true);
  await endSupport(tenant);
  await endSupport(tenant);
  expect([await looks(), await readSupport(tenant)]).toEqual([false, null]);

  const until = await allowSupport(tenant);
  expect(await looks()).toBe(false);
  await enterTenant(operator, tenant.slug);
  expect(await looks()).toBe(true);
  clock.standAt(until);
  expect([await looks(), await readSupport(tenant)]).toEqual([false, null]);
  await expect(enterTenant(operator, tenant.slug)).rejects.toMatchObject({ code: "forbidden" });
  clock.release();

  expect(await looks()).toBe(true);
  await revokeMark(operator.userId);
  expect(await looks()).toBe(false);
});

it("begins also when the button is pressed in several tabs at once", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  await allowSupport(tenant);
  await Promise.all([1, 2, 3, 4, 5, 6].map(() => enterTenant(operator, tenant.slug)));
  expect(await tenantForSupport(operator.userId, tenant.slug)).not.toBeNull();
});

it("begins in the database only with the second step on", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  await allowSupport(tenant);
  await switchSecondStep(operator.userId, false);
  await expect(enterTenant(operator, tenant.slug)).rejects.toThrow(/row-level security/);
  await switchSecondStep(operator.userId, true);
  await enterTenant(operator, tenant.slug);
  expect(await tenantForSupport(operator.userId, tenant.slug)).not.toBeNull();
});

it("shows nothing of an account whose day of deletion has come", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  await allowSupport(tenant);
  await enterTenant(operator, tenant.slug);
  expect(await tenantForSupport(operator.userId, tenant.slug)).not.toBeNull();
  await asDatabaseOwner((owner) =>
    owner.query(
      "UPDATE tenant SET deletion_asked_at = now() - interval '30 days', deletion_due_at = now() - interval '1 second' WHERE id = $1",
      [tenant.tenantId],
    ),
  );
  expect(await tenantForSupport(operator.userId, tenant.slug)).toBeNull();
});

it("is refused by the database itself without a permission, with a wrong one, and to a person without the mark", async () => {
  const tenant = await aTenant();
  const operator = await anOperator();
  const visit = (userId: string, until: Date) =>
    withSystem("test", (tx) => tx.operatorVisit.create({ data: { userId, visited: tenant.tenantId, until } }));
  await expect(visit(operator.userId, new Date(Date.now() + 1e6))).rejects.toThrow(/row-level security/);
  const until = await allowSupport(tenant);
  await expect(visit(operator.userId, new Date(until.getTime() + 1))).rejects.toThrow(/row-level security/);
  const [member] = await asDatabaseOwner(
    async (owner) => (await owner.query("SELECT user_id FROM membership WHERE tenant_id = $1", [tenant.tenantId])).rows,
  );
  await expect(visit(member.user_id, until)).rejects.toThrow();
  await visit(operator.userId, until);
});

it("shows the work and opens no key, no export, nobody's rights and nothing to change", () => {
  expect(PERMISSIONS.filter((permission) => may("support", permission))).toEqual([
    "orders.read",
    "catalog.read",
    "stock.read",
    "prices.read",
    "channels.read",
    "warehouses.read",
    "documents.read",
    "settings.read",
  ]);
});

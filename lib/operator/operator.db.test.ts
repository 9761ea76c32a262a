import { afterEach, describe, expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { type Operator, operatorOf } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { asAppRole, asDatabaseOwner } from "@/lib/db/testing/test-database";
import { type SystemTx, withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { importPackages } from "@/lib/orders/import-packages";
import { aPackage } from "@/lib/orders/testing/a-package";
import { aShopWithStock } from "@/lib/orders/testing/a-shop-with-stock";
import { activateTenant } from "@/lib/tenancy/activate-tenant";
import { askDeletion } from "@/lib/tenancy/ask-deletion";
import { extendTrial } from "@/lib/tenancy/extend-trial";
import { requestActivation } from "@/lib/tenancy/request-activation";
import { resumeTenant } from "@/lib/tenancy/resume-tenant";
import { startTrial } from "@/lib/tenancy/start-trial";
import { suspendTenant } from "@/lib/tenancy/suspend-tenant";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { findTenants } from "./find-tenants";
import { listOperatorEvents } from "./list-operator-events";
import { readTenant } from "./read-tenant";
import { anOperator, aPerson, revokeMark, switchSecondStep } from "./testing/an-operator";

const DAY = 86_400_000;
afterEach(() => clock.release());

const stateOf = async (operator: Operator, slug: string) => (await readTenant(operator, slug))?.state;

describe("the operator's mark", () => {
  it("opens the place only while it is there: without it nothing is found, whoever asks", async () => {
    const tenant = await aTenant();
    const operator = await anOperator();
    expect((await findTenants(operator, { search: tenant.slug })).items).toHaveLength(1);
    await revokeMark(operator.userId);
    expect(await operatorOf(operator)).toBe("mark");
    expect(await operatorOf(await aPerson())).toBe("mark");
    expect(await findTenants(operator, { search: tenant.slug })).toMatchObject({ items: [], counts: { all: 0 } });
    expect(await readTenant(operator, tenant.slug)).toBeNull();
    expect((await listOperatorEvents(operator)).items).toEqual([]);
  });

  it("opens nothing to who has no second step, and the database counts nothing for them", async () => {
    const tenant = await aTenant();
    const operator = await anOperator();
    const figures = () =>
      withSystem(
        "test",
        (tx) => tx.$queryRaw<unknown[]>`
          SELECT orders FROM operator_tenant_figures(${operator.userId}::uuid, ${[tenant.tenantId]}::uuid[], now())`,
      );
    expect(await figures()).toHaveLength(1);
    await switchSecondStep(operator.userId, false);
    expect(await operatorOf(operator)).toBe("second_step");
    expect(await figures()).toEqual([]);
  });

  it("cannot be made, changed or taken by the application, nor seen from a tenant", async () => {
    const tenant = await aTenant();
    const operator = await anOperator();
    const person = await aPerson();
    const doors: ((work: (tx: SystemTx) => Promise<unknown>) => Promise<unknown>)[] = [
      (work) => withSystem("test", work),
      (work) => withTenant(tenant, work),
    ];
    for (const inside of doors) {
      await expect(inside((tx) => tx.operatorMark.create({ data: { userId: person.userId } }))).rejects.toThrow();
      await expect(inside((tx) => tx.operatorMark.deleteMany())).rejects.toThrow(/permission denied/);
      await expect(inside((tx) => tx.$executeRaw`INSERT INTO operator_event (action) VALUES ('x')`)).rejects.toThrow(
        /permission denied/,
      );
      await expect(inside((tx) => tx.$executeRaw`UPDATE operator_event SET action = 'x'`)).rejects.toThrow(
        /permission denied/,
      );
    }
    expect(await withTenant(tenant, (tx) => tx.operatorMark.findMany())).toEqual([]);
    expect(await withTenant(tenant, (tx) => tx.operatorEvent.findMany())).toEqual([]);
    expect(await operatorOf(operator)).toMatchObject({ userId: operator.userId });
  });

  it("is asked by the database itself before it counts anything", async () => {
    const tenant = await aTenant();
    const operator = await anOperator();
    const person = await aPerson();
    await asAppRole(async (app) => {
      const counted = async (scope: string, userId: string) => {
        await app.query("BEGIN");
        await app.query("SELECT set_config('app.scope', $1, true), set_config('app.tenant_id', $2, true)", [
          scope,
          tenant.tenantId,
        ]);
        const { rowCount } = await app.query("SELECT * FROM operator_tenant_figures($1, $2, now())", [
          userId,
          [tenant.tenantId],
        ]);
        await app.query("ROLLBACK");
        return rowCount;
      };
      expect(await counted("system", operator.userId)).toBe(1);
      expect(await counted("system", person.userId)).toBe(0);
      expect(await counted("", operator.userId)).toBe(0);
    });
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query(`
        SELECT (SELECT rolcanlogin OR rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'marfa_figures') AS mighty,
               has_column_privilege('marfa_figures', 'customer_order', 'customer_name', 'SELECT') AS names,
               has_table_privilege('marfa_figures', 'product', 'SELECT') AS products`),
    );
    expect(rows).toEqual([{ mighty: false, names: false, products: false }]);
  });
});

describe("the tenants", () => {
  it("are found by name, address, CUI and a member's e-mail, and stand in the view of their state", async () => {
    const operator = await anOperator();
    const tenant = await aTenant({ name: "Lumânări Ștefan Zorel SRL", email: `zorel-${Date.now()}@marfa.test` });
    const found = async (search: string) =>
      (await findTenants(operator, { search })).items.some(({ id }) => id === tenant.tenantId);
    for (const search of ["lumanari zorel", tenant.slug, "14399840", "zorel-"]) expect(await found(search)).toBe(true);
    for (const search of ["zorel nimeni", "100%", "_"]) expect(await found(search)).toBe(false);

    const search = "stefan zorel";
    const views = async () => {
      const { counts } = await findTenants(operator, { search });
      return Object.entries(counts).flatMap(([view, count]) => (count === 1 ? [view] : []));
    };
    expect(await views()).toEqual(["all", "trial"]);
    expect(await stateOf(operator, tenant.slug)).toBe("new");
    const start = clock.now();
    await withTenant(tenant, (tx) => startTrial(tx, tenant.tenantId, start));
    expect(await stateOf(operator, tenant.slug)).toBe("trial");
    clock.standAt(new Date(start.getTime() + 16 * DAY));
    expect(await views()).toEqual(["all", "ended"]);
    await requestActivation(tenant);
    expect(await views()).toEqual(["all", "asking", "ended"]);
    await activateTenant(await tenantForOperator(operator, tenant.slug));
    expect(await views()).toEqual(["all", "active"]);
    await suspendTenant(await tenantForOperator(operator, tenant.slug), "Neplată");
    expect(await views()).toEqual(["all", "suspended"]);
    expect((await findTenants(operator, { search, view: "suspended" })).items).toHaveLength(1);
    expect((await findTenants(operator, { search, view: "active" })).items).toEqual([]);
  });

  it("sync only while they are open: not after the trial, suspended or about to be deleted", async () => {
    const operator = await anOperator();
    const tenant = await aTenant();
    const syncs = async () => (await readTenant(operator, tenant.slug))?.syncs;
    expect(await syncs()).toBe(true);
    const start = clock.now();
    await withTenant(tenant, (tx) => startTrial(tx, tenant.tenantId, start));
    expect(await syncs()).toBe(true);
    clock.standAt(new Date(start.getTime() + 16 * DAY));
    expect(await syncs()).toBe(false);
    await activateTenant(await tenantForOperator(operator, tenant.slug));
    expect(await syncs()).toBe(true);
    await suspendTenant(await tenantForOperator(operator, tenant.slug), "Neplată");
    expect(await syncs()).toBe(false);
    await resumeTenant(await tenantForOperator(operator, tenant.slug));
    expect(await syncs()).toBe(true);
    await askDeletion(tenant);
    expect(await syncs()).toBe(false);
  });

  it("come page by page, each once", async () => {
    const operator = await anOperator();
    const names = ["Pagina Unu", "Pagina Doi", "Pagina Trei"];
    for (const name of names) await aTenant({ name });
    const seen: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await findTenants(operator, { search: "pagina", limit: 2, cursor });
      seen.push(...page.items.map(({ name }) => name));
      more = page.nextCursor !== null;
      cursor = page.nextCursor ?? undefined;
    }
    expect(seen).toEqual(["Pagina Trei", "Pagina Doi", "Pagina Unu"]);
    await expect(findTenants(operator, { cursor: "x" })).rejects.toMatchObject({ code: "invalid_cursor" });
  });

  it("are shown by counts: orders of 30 days, what waits, what fails; none of their words", async () => {
    const operator = await anOperator();
    const shop = await aShopWithStock({ "SECRET-COD": 5 });
    const { tenant } = shop;
    await importPackages(tenant, shop.source, [
      aPackage({ externalOrderNumber: "SECRET-1", lines: [{ barcode: "SECRET-COD" }] }),
    ]);
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE customer_order SET placed_at = now() WHERE tenant_id = $1", [tenant.tenantId]),
    );
    const page = await readTenant(operator, tenant.slug);
    expect(page).toMatchObject({ orders: 1, members: 1, connections: 1, failing: 0 });
    expect(page?.pending).toBeGreaterThan(0);
    expect(page?.oldestPending).toBeInstanceOf(Date);
    expect(page?.channels).toMatchObject([{ state: "active", pending: page?.pending, quarantined: 0 }]);
    expect(JSON.stringify(page)).not.toContain("SECRET");

    await asDatabaseOwner((owner) =>
      owner.query("UPDATE connection SET failing_since = now() WHERE tenant_id = $1", [tenant.tenantId]),
    );
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE customer_order SET placed_at = now() - interval '31 days' WHERE tenant_id = $1", [
        tenant.tenantId,
      ]),
    );
    expect(await readTenant(operator, tenant.slug)).toMatchObject({ orders: 0, failing: 1 });
    expect(await readTenant(operator, "nu-exista")).toBeNull();
  });
});

describe("what an operator does to a tenant", () => {
  it("stands in the tenant's log under the operator, and in the operators' own", async () => {
    const operator = await anOperator();
    const tenant = await aTenant();
    const asOperator = await tenantForOperator(operator, tenant.slug);
    await extendTrial(asOperator, 7, "Au cerut o săptămână");
    await suspendTenant(asOperator, "Factura 12 e neplătită.");
    const log = (await listAudit(tenant)).items.filter(({ actorKind }) => actorKind === "operator");
    expect(log).toMatchObject([
      { action: "tenant.suspended", after: { reason: "Factura 12 e neplătită." } },
      { action: "tenant.trial_extended", after: { reason: "Au cerut o săptămână" } },
    ]);
    const events = await listOperatorEvents(operator, { tenantId: tenant.tenantId });
    expect(events.items).toMatchObject([
      { action: "tenant.suspended", operatorName: operator.name, tenantSlug: tenant.slug, fromCommand: false },
      { action: "tenant.trial_extended", detail: { reason: "Au cerut o săptămână" } },
    ]);
    await expect(tenantForOperator(operator, "nu-exista")).rejects.toMatchObject({ code: "not_found" });
  });

  it("suspends and resumes: no writing meanwhile, told by mail once with the reason", async () => {
    const operator = await anOperator();
    const tenant = await aTenant();
    const asOperator = await tenantForOperator(operator, tenant.slug);
    await activateTenant(asOperator);
    await Promise.all([suspendTenant(asOperator, "Întâi"), suspendTenant(asOperator, "A doua")]);
    expect(await tenantForJob(tenant.tenantId, "test")).toMatchObject({ mayWrite: false, suspended: true });
    const [mail, ...more] = await mailsOf(tenant.tenantId, "suspended");
    expect(more).toEqual([]);
    expect(mail?.data.reason).toBe((await readTenant(operator, tenant.slug))?.suspendedReason);

    await Promise.all([resumeTenant(asOperator), resumeTenant(asOperator)]);
    expect(await tenantForJob(tenant.tenantId, "test")).toMatchObject({ mayWrite: true, suspended: false });
    expect(await mailsOf(tenant.tenantId, "resumed")).toHaveLength(1);
    expect(await readTenant(operator, tenant.slug)).toMatchObject({ state: "active", suspendedReason: null });
  });
});

async function mailsOf(tenantId: string, template: string): Promise<{ data: { reason?: string } }[]> {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query(
      `SELECT data FROM mail WHERE template = $1 AND id IN (SELECT (data->>'mailId')::uuid FROM outbox_event WHERE tenant_id = $2)`,
      [template, tenantId],
    ),
  );
  return rows;
}

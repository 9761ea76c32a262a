import { expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { changeCompany } from "@/lib/tenancy/change-company";
import { createApiKey } from "@/lib/tenancy/create-api-key";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { listAudit } from "./list-audit";
import { recordAudit } from "./record-audit";

it("tells who changed what, newest first, page by page", async () => {
  const tenant = await aTenant();
  for (const action of ["test.first", "test.second", "test.third"])
    await withTenant(tenant, (tx) => recordAudit(tx, tenant, { action, entity: "test" }));

  const first = await listAudit(tenant, { entity: "test", limit: 2 });
  expect(first.items.map((row) => row.action)).toEqual(["test.third", "test.second"]);
  const second = await listAudit(tenant, { entity: "test", limit: 2, cursor: first.nextCursor ?? undefined });
  expect(second.items.map((row) => row.action)).toEqual(["test.first"]);
  expect(second.nextCursor).toBeNull();
});

it("names the thing that was changed and keeps what it was before", async () => {
  const tenant = await aTenant();
  const warehouse = await withTenant(tenant, (tx) => tx.warehouse.findFirstOrThrow());
  await withTenant(tenant, (tx) =>
    recordAudit(tx, tenant, {
      action: "warehouse.renamed",
      entity: "warehouse",
      entityId: warehouse.id,
      before: { name: "Depozit" },
      after: { name: warehouse.name },
    }),
  );
  const { items } = await listAudit(tenant, { entity: "warehouse", entityId: warehouse.id });
  expect(items).toMatchObject([
    { entityName: warehouse.name, before: { name: "Depozit" }, after: { name: warehouse.name } },
  ]);
  expect((await listAudit(tenant, { entity: "warehouse", entityId: newId() })).items).toEqual([]);
});

it("shows no entry of another tenant and takes none back", async () => {
  const tenant = await aTenant();
  await withTenant(tenant, (tx) => recordAudit(tx, tenant, { action: "test.noted", entity: "test" }));
  expect((await listAudit(await aTenant(), { entity: "test" })).items).toEqual([]);
  await expect(withTenant(tenant, (tx) => tx.auditEvent.deleteMany({}))).rejects.toThrow(/permission denied/);
});

it("never writes a secret: the key itself stands in no entry", async () => {
  const tenant = await aTenant();
  const { key } = await createApiKey(tenant, { name: "Contabilitate", role: "accountant" });
  await changeCompany(tenant, { name: "Altă firmă SRL", cui: "RO14399840", vatPayer: false });
  expect(JSON.stringify((await listAudit(tenant)).items)).not.toContain(key.slice(12));
});

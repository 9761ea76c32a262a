import { expect, it } from "vitest";
import { aMember } from "@/lib/auth/testing/a-member";
import { createProduct } from "@/lib/catalog/create-product";
import { updateProduct } from "@/lib/catalog/update-product";
import { newId } from "@/lib/core/ids";
import { withTenant } from "@/lib/db/with-tenant";
import { setPrice } from "@/lib/pricing/set-price";
import { archiveWarehouse } from "@/lib/stock/archive-warehouse";
import { createWarehouse } from "@/lib/stock/create-warehouse";
import { makeDefaultWarehouse } from "@/lib/stock/make-default-warehouse";
import { restoreWarehouse } from "@/lib/stock/restore-warehouse";
import { updateWarehouse } from "@/lib/stock/update-warehouse";
import { changeCompany } from "@/lib/tenancy/change-company";
import { createApiKey } from "@/lib/tenancy/create-api-key";
import { leaveCompany } from "@/lib/tenancy/leave-company";
import { removeMember } from "@/lib/tenancy/remove-member";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { listAudit } from "./list-audit";
import { listFormerPeople } from "./list-former-people";
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

it("keeps what people change of products, prices and warehouses, and nothing where nothing changed", async () => {
  const tenant = await aTenant();
  const { productId } = await createProduct(tenant, { name: "Cană roșie", code: "C-1", vatRate: 21 });
  await updateProduct(tenant, productId, { name: "Cană roșie" });
  await updateProduct(tenant, productId, { name: "Cană vișinie", barcodes: ["5941234567890"] });
  await updateProduct(tenant, productId, { archived: true });
  const { warehouseId } = await createWarehouse(tenant, { name: "Magazie", code: "MAG" });
  await updateWarehouse(tenant, warehouseId, { name: "Magazie" });
  await updateWarehouse(tenant, warehouseId, { name: "Magazia mică" });
  const place = { productId, warehouseId, currency: "RON" as const };
  await setPrice(tenant, { ...place, gross: "49.90" });
  await setPrice(tenant, { ...place, gross: "49.90" });
  await setPrice(tenant, { ...place, gross: "39.90", listGross: "49.90" });
  await makeDefaultWarehouse(tenant, warehouseId);
  await archiveWarehouse(tenant, warehouseId);
  await archiveWarehouse(tenant, warehouseId);
  await restoreWarehouse(tenant, warehouseId);

  const rows = (await listAudit(tenant, { limit: 50 })).items.reverse();
  expect(rows.map(({ action, entityName, before, after }) => [action, entityName, before, after])).toEqual([
    ["product.created", "Cană vișinie", null, { name: "Cană roșie", codes: ["C-1"] }],
    [
      "product.changed",
      "Cană vișinie",
      { name: "Cană roșie", barcodes: [] },
      { name: "Cană vișinie", barcodes: ["5941234567890"] },
    ],
    ["product.archived", "Cană vișinie", { archived: false }, { archived: true }],
    ["warehouse.created", "Magazia mică", null, { name: "Magazie", code: "MAG" }],
    [
      "warehouse.changed",
      "Magazia mică",
      { name: "Magazie", code: "MAG", position: 1 },
      { name: "Magazia mică", code: "MAG", position: 1 },
    ],
    ["price.set", "Cană vișinie", {}, { gross: "49.90", listGross: null, warehouse: "Magazia mică" }],
    [
      "price.set",
      "Cană vișinie",
      { gross: "49.90", listGross: null },
      { gross: "39.90", listGross: "49.90", warehouse: "Magazia mică" },
    ],
    ["warehouse.made_default", "Magazia mică", { isDefault: false }, { isDefault: true }],
    ["warehouse.archived", "Magazia mică", { archived: false }, { archived: true }],
    ["warehouse.restored", "Magazia mică", { archived: true }, { archived: false }],
  ]);
});

it("names the people who left or were removed, until they come back, and nobody of another company", async () => {
  const tenant = await aTenant();
  const [removed, left] = [await aMember(tenant, "clerk"), await aMember(tenant, "picker")];
  await aMember(tenant, "accountant");
  expect(await listFormerPeople(tenant)).toEqual([]);
  await removeMember(tenant, removed.userId);
  await leaveCompany({ ...tenant, actor: { kind: "member", userId: left.userId, role: "picker" } });
  expect(await listFormerPeople(tenant)).toEqual([
    { userId: removed.userId, name: "Test clerk" },
    { userId: left.userId, name: "Test picker" },
  ]);
  await withTenant(tenant, (tx) =>
    tx.membership.create({ data: { tenantId: tenant.tenantId, userId: removed.userId, role: "clerk" } }),
  );
  expect((await listFormerPeople(tenant)).map(({ userId }) => userId)).toEqual([left.userId]);
  expect(await listFormerPeople(await aTenant())).toEqual([]);
});

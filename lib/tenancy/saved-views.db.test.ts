import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { deleteView } from "./delete-view";
import { hideColumns } from "./hide-columns";
import { listSavedViews } from "./list-saved-views";
import { readHiddenColumns } from "./read-hidden-columns";
import type { Role } from "./roles";
import { saveView } from "./save-view";
import type { TenantContext } from "./tenant-context";
import { aTenant } from "./testing/a-tenant";

const as = (tenant: TenantContext, role: Role): TenantContext => ({
  ...tenant,
  actor: { kind: "member", userId: newId(), role },
});
const view = (changes: object = {}) => ({
  screen: "listings" as const,
  name: "De verificat",
  query: "status=locked",
  shared: false,
  ...changes,
});

describe("saved views", () => {
  it("shows everybody's first, then one's own, and nobody else's", async () => {
    const tenant = await aTenant();
    const [admin, clerk] = [as(tenant, "admin"), as(tenant, "clerk")];
    await saveView(clerk, view({ name: "A mea" }));
    await saveView(admin, view({ name: "A altuia" }));
    await saveView(admin, view({ name: "A tuturor", shared: true }));
    const seen = await listSavedViews(clerk, "listings");
    expect(seen.map((one) => [one.name, one.shared, one.mine])).toEqual([
      ["A tuturor", true, false],
      ["A mea", false, true],
    ]);
    expect(await listSavedViews(clerk, "orders")).toEqual([]);
    expect(await listSavedViews(as(await aTenant(), "owner"), "listings")).toEqual([]);
  });

  it("changes the view when the name is there already, whatever its case", async () => {
    const owner = as(await aTenant(), "owner");
    const first = await saveView(owner, view());
    expect(await saveView(owner, view({ name: "de VERIFICAT", query: "q=x" }))).toEqual(first);
    expect(await listSavedViews(owner, "listings")).toMatchObject([{ name: "de VERIFICAT", query: "q=x" }]);
  });

  it("keeps both of two that are saved at once under one name as one", async () => {
    const owner = as(await aTenant(), "owner");
    await Promise.all([1, 2, 3].map((n) => saveView(owner, view({ query: `q=${n}` }))));
    expect(await listSavedViews(owner, "listings")).toHaveLength(1);
  });

  it("keeps thirty for each person and screen, also when many are saved at once", async () => {
    const owner = as(await aTenant(), "owner");
    for (let n = 1; n <= 28; n++) await saveView(owner, view({ name: `Vederea ${n}` }));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) => saveView(owner, view({ name: `Deodată ${n}` }))),
    );
    expect(outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason.facts] : []))).toEqual(
      Array(4).fill({ reason: "too_many_views", limit: 30 }),
    );
    expect(await listSavedViews(owner, "listings")).toHaveLength(30);
    await saveView(owner, view({ name: "VEDEREA 1" }));
  });

  it("takes no sign that no list can look for, and a name in one line", async () => {
    const owner = as(await aTenant(), "owner");
    for (const query of ["q=a%00b", "q=\0"]) await expect(saveView(owner, view({ query }))).rejects.toThrow();
    await expect(saveView(owner, view({ name: " \0\u202e\n" }))).rejects.toThrow();
    await saveView(owner, view({ name: "De\0 azi\n", query: "q=%25" }));
    expect(await listSavedViews(owner, "listings")).toMatchObject([{ name: "De azi", query: "q=%25" }]);
  });

  it("lets only those who set up the company share, and only those who may see the screen save", async () => {
    const tenant = await aTenant();
    await expect(saveView(as(tenant, "clerk"), view({ shared: true }))).rejects.toThrow("forbidden");
    await expect(saveView(as(tenant, "picker"), view())).rejects.toThrow("forbidden");
    await expect(saveView({ ...as(tenant, "owner"), mayWrite: false }, view())).rejects.toThrow("trial_ended");
  });

  it("forgets one's own and, for those who may, everybody's; others' are not there", async () => {
    const tenant = await aTenant();
    const [admin, clerk] = [as(tenant, "admin"), as(tenant, "clerk")];
    const own = await saveView(clerk, view());
    const shared = await saveView(admin, view({ shared: true }));
    await expect(deleteView(admin, own.viewId)).rejects.toThrow("not_found");
    await expect(deleteView(clerk, shared.viewId)).rejects.toThrow("not_found");
    await deleteView(clerk, own.viewId);
    await deleteView(admin, shared.viewId);
    expect(await listSavedViews(clerk, "listings")).toEqual([]);
  });
});

describe("columns of a list", () => {
  it("are kept per person and list, the last choice alone, and are no view", async () => {
    const tenant = await aTenant();
    const [admin, clerk] = [as(tenant, "admin"), as(tenant, "clerk")];
    expect(await readHiddenColumns(clerk, "products")).toEqual([]);
    await hideColumns(clerk, { list: "products", hidden: ["vat", "barcode"] });
    await hideColumns(clerk, { list: "products", hidden: ["vat"] });
    expect(await readHiddenColumns(clerk, "products")).toEqual(["vat"]);
    expect(await readHiddenColumns(clerk, "orders")).toEqual([]);
    expect(await readHiddenColumns(admin, "products")).toEqual([]);
    expect(await listSavedViews(clerk, "products")).toEqual([]);
    await hideColumns(clerk, { list: "products", hidden: [] });
    expect(await readHiddenColumns(clerk, "products")).toEqual([]);
  });

  it("can be chosen after the trial, and only for lists that the role has", async () => {
    const tenant = await aTenant();
    const owner = { ...as(tenant, "owner"), mayWrite: false };
    await hideColumns(owner, { list: "orders", hidden: ["courier"] });
    expect(await readHiddenColumns(owner, "orders")).toEqual(["courier"]);
    await expect(hideColumns(as(tenant, "picker"), { list: "listings", hidden: [] })).rejects.toThrow("forbidden");
    await expect(hideColumns(as(tenant, "picker"), { list: "connections", hidden: [] })).rejects.toThrow("forbidden");
  });

  it("can be chosen in lists that keep no views", async () => {
    const tenant = await aTenant();
    const clerk = as(tenant, "clerk");
    await hideColumns(clerk, { list: "warehouses", hidden: ["reserved"] });
    expect(await readHiddenColumns(clerk, "warehouses")).toEqual(["reserved"]);
  });
});

import { describe, expect, it } from "vitest";
import { may, PERMISSIONS, ROLE_PERMISSIONS, ROLES } from "./roles";

/** Who may what, by hand: O owner, A admin, C clerk, P picker, F accountant. */
const TABLE: Record<(typeof PERMISSIONS)[number], string> = {
  "orders.read": "OACPF",
  "orders.write": "OAC",
  "catalog.read": "OACPF",
  "catalog.write": "OAC",
  "stock.read": "OACPF",
  "stock.write": "OAC",
  "prices.read": "OACF",
  "prices.write": "OAC",
  "channels.read": "OACF",
  "channels.write": "OA",
  "warehouses.read": "OACPF",
  "warehouses.write": "OA",
  "documents.read": "OACF",
  "documents.write": "OAC",
  "picking.work": "OACP",
  "settings.read": "OAF",
  "settings.write": "OA",
  "people.manage": "OA",
  "tenant.own": "O",
  "export.read": "OAF",
};
const LETTER = { owner: "O", admin: "A", clerk: "C", picker: "P", accountant: "F" } as const;

describe("the permission table", () => {
  it.each(PERMISSIONS)("%s", (permission) => {
    const granted = ROLES.filter((role) => may(role, permission)).map((role) => LETTER[role]);
    expect(granted.join("")).toBe(TABLE[permission]);
  });

  it.each([
    ["owner", "orders.delete"],
    ["nobody", "orders.read"],
    ["", ""],
    ["constructor", "orders.read"],
    ["__proto__", "orders.read"],
    ["owner", "undefined"],
  ])("says no to %j asking for %j", (role, permission) => expect(may(role, permission)).toBe(false));

  it("lets nobody but the owner own", () => {
    for (const role of ROLES)
      expect((ROLE_PERMISSIONS[role] as readonly string[]).includes("tenant.own")).toBe(role === "owner");
  });
});

import { expect, it } from "vitest";
import { ROLES } from "@/lib/tenancy/roles";
import { seesChannels, seesMoney } from "./sees-money";

it("shows sums and channels to everybody but the warehouse", () => {
  const who = (sees: typeof seesMoney) =>
    ROLES.filter((role) => sees({ actor: { kind: "member", userId: "u", role } }));
  expect(who(seesMoney)).toEqual(["owner", "admin", "clerk", "accountant"]);
  expect(who(seesChannels)).toEqual(["owner", "admin", "clerk", "accountant"]);
});

it("shows them to an operator whom the owner lets look", () => {
  expect(seesMoney({ actor: { kind: "operator", userId: "u", role: "support" } })).toBe(true);
});

import { afterEach, expect, it } from "vitest";
import { aMember } from "@/lib/auth/testing/a-member";
import { clock } from "@/lib/core/clock";
import { askDeletion } from "./ask-deletion";
import { findLostAccess } from "./find-lost-access";
import { removeMember } from "./remove-member";
import { suspendMember } from "./suspend-member";
import { aTenant } from "./testing/a-tenant";

afterEach(() => clock.release());

it("tells a suspended member why, and nobody else anything", async () => {
  const tenant = await aTenant({ name: "Uși Închise SRL" });
  const [kept, suspended, removed] = [
    await aMember(tenant, "clerk"),
    await aMember(tenant, "clerk"),
    await aMember(tenant, "clerk"),
  ];
  await suspendMember(tenant, suspended.userId);
  await removeMember(tenant, removed.userId);
  const stranger = await aMember(await aTenant(), "clerk");
  expect(await findLostAccess(suspended.userId, tenant.slug)).toEqual({ company: "Uși Închise SRL", why: "suspended" });
  for (const { userId } of [kept, removed, stranger]) expect(await findLostAccess(userId, tenant.slug)).toBeNull();
  expect(await findLostAccess(suspended.userId, "nu-e-nicio-firma")).toBeNull();
});

it("tells whoever had a place that the account is closed once its day has come, and not a moment before", async () => {
  const tenant = await aTenant({ name: "Plecată SRL" });
  const clerk = await aMember(tenant, "clerk");
  const stranger = await aMember(await aTenant(), "clerk");
  const due = await askDeletion(tenant);
  clock.standAt(new Date(due.getTime() - 1));
  expect(await findLostAccess(clerk.userId, tenant.slug)).toBeNull();
  clock.standAt(due);
  expect(await findLostAccess(clerk.userId, tenant.slug)).toEqual({ company: "Plecată SRL", why: "closed" });
  expect(await findLostAccess(stranger.userId, tenant.slug)).toBeNull();
});

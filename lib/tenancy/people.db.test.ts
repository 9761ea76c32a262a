import { expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { aMember } from "@/lib/auth/testing/a-member";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { changeRole } from "./change-role";
import { createApiKey } from "./create-api-key";
import { inviteMember } from "./invite-member";
import { leaveCompany } from "./leave-company";
import { listMembers } from "./list-members";
import { listSavedViews } from "./list-saved-views";
import { listSuspensionsOfUser } from "./list-suspensions-of-user";
import { removeMember } from "./remove-member";
import { restoreMember } from "./restore-member";
import type { GivenRole, Role } from "./roles";
import { saveView } from "./save-view";
import { suspendMember } from "./suspend-member";
import type { TenantContext } from "./tenant-context";
import { tenantForApiKey } from "./tenant-for-api-key";
import { tenantForMember } from "./tenant-for-member";
import { aTenant } from "./testing/a-tenant";
import { transferOwnership } from "./transfer-ownership";

/** A member of the company and the context of what they do there. */
async function working(tenant: TenantContext, role: GivenRole) {
  const { userId, email } = await aMember(tenant, role);
  const as: TenantContext = { ...tenant, actor: { kind: "member", userId, role } };
  return { userId, email, as };
}
const ownerIdOf = (tenant: TenantContext) => (tenant.actor.kind === "member" ? tenant.actor.userId : "");
const rolesOf = async (tenant: TenantContext): Promise<Record<string, Role>> =>
  Object.fromEntries((await listMembers(tenant)).map(({ userId, role }) => [userId, role]));
const auditOf = async (tenant: TenantContext) => (await listAudit(tenant, { entity: "member" })).items;
const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error) => error.code,
  );

it("changes a role, which the member's next request asks, and tells who did it", async () => {
  const tenant = await aTenant();
  const { userId } = await aMember(tenant, "picker");
  await changeRole(tenant, { memberId: userId, was: "picker", role: "clerk" });
  expect((await tenantForMember(userId, tenant.slug))?.actor).toMatchObject({ role: "clerk" });
  expect(await auditOf(tenant)).toMatchObject([
    {
      action: "member.role_changed",
      actorName: "Test Owner",
      entityId: userId,
      entityName: "Test picker",
      before: { role: "picker" },
      after: { role: "clerk" },
    },
  ]);
  await changeRole(tenant, { memberId: userId, was: "clerk", role: "clerk" });
  expect(await auditOf(tenant)).toHaveLength(1);
});

it("refuses a change of a role that is another one by now", async () => {
  const tenant = await aTenant();
  const { userId } = await aMember(tenant, "picker");
  const changes = (["clerk", "accountant"] as const).map((role) =>
    refusal(changeRole(tenant, { memberId: userId, was: "picker", role })),
  );
  expect((await Promise.all(changes)).sort()).toEqual(["changed_meanwhile", "done"]);
});

it("lets one of two administrators win who demote each other at the same moment", async () => {
  for (let round = 0; round < 5; round++) {
    const tenant = await aTenant();
    const [one, two] = [await working(tenant, "admin"), await working(tenant, "admin")];
    const outcomes = await Promise.all([
      refusal(changeRole(one.as, { memberId: two.userId, was: "admin", role: "clerk" })),
      refusal(changeRole(two.as, { memberId: one.userId, was: "admin", role: "clerk" })),
    ]);
    expect(outcomes.sort()).toEqual(["done", "forbidden"]);
    expect(Object.values(await rolesOf(tenant)).sort()).toEqual(["admin", "clerk", "owner"]);
  }
});

it.each([
  ["role", (by: TenantContext, memberId: string) => changeRole(by, { memberId, was: "owner", role: "admin" })],
  ["place", suspendMember],
  ["restoring", restoreMember],
  ["membership", removeMember],
] as const)("never touches the %s of the owner, nor one's own", async (_what, act) => {
  const tenant = await aTenant();
  const admin = await working(tenant, "admin");
  expect(await refusal(act(admin.as, ownerIdOf(tenant)))).toBe("forbidden");
  expect(await refusal(act(tenant, ownerIdOf(tenant)))).toBe("forbidden");
  expect(await refusal(act(admin.as, admin.userId))).toMatch(/forbidden|changed_meanwhile/);
  expect(await rolesOf(tenant)).toMatchObject({ [ownerIdOf(tenant)]: "owner", [admin.userId]: "admin" });
});

it("asks the role of who acts in the transaction: those who lost it, were suspended or removed do nothing any more", async () => {
  const tenant = await aTenant();
  const { userId: target } = await aMember(tenant, "picker");
  const [demoted, suspended, removed] = [
    await working(tenant, "admin"),
    await working(tenant, "admin"),
    await working(tenant, "admin"),
  ];
  await changeRole(tenant, { memberId: demoted.userId, was: "admin", role: "clerk" });
  await suspendMember(tenant, suspended.userId);
  await removeMember(tenant, removed.userId);
  for (const { as } of [demoted, suspended, removed]) {
    expect(await refusal(removeMember(as, target))).toBe("forbidden");
  }
  const byKey: TenantContext = { ...tenant, actor: { kind: "api", keyId: newId(), role: "admin" } };
  expect(await refusal(removeMember(byKey, target))).toBe("forbidden");
});

it("withdraws the open invitations of whoever is removed, and nobody else's", async () => {
  const tenant = await aTenant();
  const admin = await working(tenant, "admin");
  await inviteMember(admin.as, { email: `al-doilea-${newId()}@marfa.test`, role: "admin" });
  const kept = `al-proprietarului-${newId()}@marfa.test`;
  await inviteMember(tenant, { email: kept, role: "clerk" });
  await removeMember(tenant, admin.userId);
  const open = await withTenant(tenant, (tx) => tx.invitation.findMany({ where: { withdrawnAt: null } }));
  expect(open.map(({ email }) => email)).toEqual([kept]);
});

it("keeps a suspended member out at once, and lets them return with their role", async () => {
  const tenant = await aTenant();
  const { userId } = await aMember(tenant, "clerk");
  await suspendMember(tenant, userId);
  await suspendMember(tenant, userId);
  expect(await tenantForMember(userId, tenant.slug)).toBeNull();
  expect(await listSuspensionsOfUser(userId)).toEqual([tenant.name]);
  await restoreMember(tenant, userId);
  await restoreMember(tenant, userId);
  expect((await tenantForMember(userId, tenant.slug))?.actor).toMatchObject({ role: "clerk" });
  expect(await listSuspensionsOfUser(userId)).toEqual([]);
  expect((await auditOf(tenant)).map(({ action }) => action)).toEqual(["member.restored", "member.suspended"]);
});

it("takes a member out with their own views; the journal keeps who it was and what they did", async () => {
  const tenant = await aTenant();
  const clerk = await working(tenant, "clerk");
  await saveView(clerk.as, { screen: "orders", name: "A mea", query: "", shared: false });
  const admin = await working(tenant, "admin");
  await changeRole(admin.as, { memberId: clerk.userId, was: "clerk", role: "picker" });
  await removeMember(tenant, clerk.userId);
  await removeMember(tenant, admin.userId);
  expect(await tenantForMember(clerk.userId, tenant.slug)).toBeNull();
  expect(await listSavedViews(clerk.as, "orders")).toEqual([]);
  const [, gone, changed] = await auditOf(tenant);
  expect(gone).toMatchObject({
    action: "member.removed",
    before: { name: "Test clerk", email: clerk.email, role: "picker" },
  });
  expect(changed).toMatchObject({ action: "member.role_changed", actorName: "Test admin" });
  expect(await refusal(removeMember(tenant, clerk.userId))).toBe("not_found");
});

it("passes the ownership on: one owner before and after, both told by mail", async () => {
  const tenant = await aTenant();
  const heir = await working(tenant, "clerk");
  await transferOwnership(tenant, heir.userId);
  expect(await rolesOf(tenant)).toEqual({ [heir.userId]: "owner", [ownerIdOf(tenant)]: "admin" });
  expect(await auditOf(tenant)).toMatchObject([{ action: "member.ownership_given", entityId: heir.userId }]);
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query("SELECT template, to_address = $1 AS heirs FROM mail WHERE data->>'link' LIKE $2 ORDER BY template", [
      heir.email,
      `%/${tenant.slug}/%`,
    ]),
  );
  expect(rows).toEqual([
    { template: "ownership_given", heirs: false },
    { template: "ownership_received", heirs: true },
  ]);
});

it("passes it on once when asked twice at the same moment, and never to a stranger, a suspended one or oneself", async () => {
  const tenant = await aTenant();
  const [one, two, out] = [
    await working(tenant, "admin"),
    await working(tenant, "admin"),
    await working(tenant, "clerk"),
  ];
  await suspendMember(tenant, out.userId);
  expect(await refusal(transferOwnership(tenant, out.userId))).toBe("changed_meanwhile");
  expect(await refusal(transferOwnership(tenant, ownerIdOf(tenant)))).toBe("forbidden");
  expect(await refusal(transferOwnership(tenant, (await aMember(await aTenant(), "admin")).userId))).toBe("not_found");
  expect(await refusal(transferOwnership(one.as, two.userId))).toBe("forbidden");
  const outcomes = await Promise.all([one, two].map(({ userId }) => refusal(transferOwnership(tenant, userId))));
  expect(outcomes.sort()).toEqual(["done", "forbidden"]);
  expect(Object.values(await rolesOf(tenant)).filter((role) => role === "owner")).toHaveLength(1);
});

it.each([changeRoleToClerk, suspendMember, restoreMember, removeMember, transferOwnership])(
  "%o knows no member of another company, and goes on after the trial",
  async (act) => {
    const tenant = await aTenant();
    const stranger = await aMember(await aTenant(), "admin");
    for (const id of [stranger.userId, newId(), "nu-e-un-id"]) expect(await refusal(act(tenant, id))).toBe("not_found");
    const { userId } = await aMember(tenant, "admin");
    expect(await withTenant(tenant, (tx) => tx.auditEvent.count())).toBe(0);
    expect(await refusal(act({ ...tenant, mayWrite: false }, userId))).toBe("done");
  },
);

it("lets a member leave on their own, after the trial too, and be invited again; never the owner, nor one who is out", async () => {
  const tenant = await aTenant();
  const admin = await working(tenant, "admin");
  await inviteMember(admin.as, { email: `al-doilea-${newId()}@marfa.test`, role: "admin" });
  await saveView(admin.as, { screen: "orders", name: "A mea", query: "", shared: false });
  const { key } = await createApiKey(admin.as, { name: "Scriptul meu" });
  await leaveCompany({ ...admin.as, mayWrite: false });
  expect(await tenantForMember(admin.userId, tenant.slug)).toBeNull();
  expect(await withTenant(tenant, (tx) => tx.invitation.count({ where: { withdrawnAt: null } }))).toBe(0);
  expect(await withTenant(tenant, (tx) => tx.savedView.count())).toBe(0);
  await expect(tenantForApiKey(key)).rejects.toMatchObject({ code: "unauthenticated" });
  const { items } = await listAudit(tenant);
  expect(items.slice(0, 2)).toMatchObject([
    {
      action: "member.left",
      actorName: "Test admin",
      entityName: "Test admin",
      before: { email: admin.email, role: "admin" },
    },
    { action: "api_key.revoked", before: { name: "Scriptul meu" } },
  ]);
  expect(await refusal(leaveCompany(admin.as))).toBe("forbidden");
  expect(await refusal(leaveCompany(tenant))).toBe("forbidden");
  const out = await working(tenant, "clerk");
  await suspendMember(tenant, out.userId);
  expect(await refusal(leaveCompany(out.as))).toBe("forbidden");
  expect(await refusal(inviteMember(tenant, { email: admin.email, role: "clerk" }))).toBe("done");
});

it.each([
  ["suspended", suspendMember],
  ["given a role that manages nobody", changeRoleToClerk],
] as const)("withdraws the open invitations of an administrator who is %s", async (_what, act) => {
  const tenant = await aTenant();
  const admin = await working(tenant, "admin");
  await inviteMember(admin.as, { email: `prieten-${newId()}@marfa.test`, role: "admin" });
  await act(tenant, admin.userId);
  expect(await withTenant(tenant, (tx) => tx.invitation.count({ where: { withdrawnAt: null } }))).toBe(0);
});

it("withdraws an open invitation to the address of whoever is removed", async () => {
  const tenant = await aTenant();
  const email = `clerk-${newId()}@marfa.test`;
  await inviteMember(tenant, { email, role: "admin" });
  const { userId } = await aMember(tenant, "clerk");
  await asDatabaseOwner((owner) => owner.query("UPDATE app_user SET email = $1 WHERE id = $2", [email, userId]));
  await removeMember(tenant, userId);
  expect(await withTenant(tenant, (tx) => tx.invitation.count({ where: { withdrawnAt: null } }))).toBe(0);
});

function changeRoleToClerk(tenant: TenantContext, memberId: string): Promise<void> {
  return changeRole(tenant, { memberId, was: "admin", role: "clerk" });
}

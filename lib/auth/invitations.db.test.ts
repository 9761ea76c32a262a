import { afterEach, describe, expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { activateTenant } from "@/lib/tenancy/activate-tenant";
import { findInvitation } from "@/lib/tenancy/find-invitation";
import { inviteMember } from "@/lib/tenancy/invite-member";
import { listInvitations } from "@/lib/tenancy/list-invitations";
import { listMembers } from "@/lib/tenancy/list-members";
import { removeMember } from "@/lib/tenancy/remove-member";
import { resendInvitation } from "@/lib/tenancy/resend-invitation";
import { resumeTenant } from "@/lib/tenancy/resume-tenant";
import { suspendMember } from "@/lib/tenancy/suspend-member";
import { suspendTenant } from "@/lib/tenancy/suspend-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForMember } from "@/lib/tenancy/tenant-for-member";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { withdrawInvitation } from "@/lib/tenancy/withdraw-invitation";
import { acceptInvitation } from "./accept-invitation";
import { acceptInvitationAnew } from "./accept-invitation-anew";
import { findSessionUser } from "./find-session-user";
import { giveOwnership } from "./give-ownership";
import { signUp } from "./sign-up";
import { aMember, TEST_PASSWORD } from "./testing/a-member";
import { queuedMails, tokenMailedTo } from "./testing/latest-mail";
import { verifySignIn } from "./verify-sign-in";

const PASSWORD = "a long enough phrase";
const DAY = 86_400_000;
const visitor = () => ({ ip: newId(), locale: "ro" as const });
const address = () => `radu-${newId()}@firma.ro`;
const newcomer = (token: string) =>
  acceptInvitationAnew({ token, name: "Radu Ionescu", password: PASSWORD }, visitor());
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    ({ code, facts }) => facts.reason ?? code,
  );

/** An invitation under way: the company, the address, and the token that the mail carries. */
async function invited(role: "admin" | "clerk" | "picker" | "accountant" = "clerk", email = address()) {
  const tenant = await aTenant();
  const { invitationId } = await inviteMember(tenant, { email, role });
  return { tenant, email, invitationId, token: await tokenMailedTo(email) };
}
/** Somebody with an account, in a company of their own. */
async function somebody() {
  const { userId, email } = await aMember(await aTenant(), "clerk");
  const user = await findSessionUser(userId, 0);
  if (!user) throw new Error("nobody");
  return { email, user };
}
const actionsOf = async (tenant: TenantContext) =>
  (await listAudit(tenant, { entity: "member" })).items.map(({ action }) => action);

afterEach(() => clock.release());

describe("an invitation", () => {
  it("brings a newcomer in, with the role, a confirmed address and a password", async () => {
    const { tenant, email, token } = await invited("picker");
    const [mail] = await queuedMails(email);
    expect(mail).toMatchObject({ template: "invitation", data: { company: tenant.name, from: "Test Owner" } });
    expect(await findInvitation(token)).toMatchObject({ state: "open", hasAccount: false, role: "picker", email });
    expect(await newcomer(token)).toEqual({ slug: tenant.slug, email });
    const { userId } = await verifySignIn({ email, password: PASSWORD }, newId());
    expect((await tenantForMember(userId, tenant.slug))?.actor).toMatchObject({ role: "picker" });
    expect(await actionsOf(tenant)).toEqual(["member.joined", "member.invited"]);
    expect(await listInvitations(tenant)).toEqual([]);
  });

  it("brings somebody in who has an account, and nobody but them", async () => {
    const { email, user } = await somebody();
    const { tenant, token } = await invited("accountant", email);
    expect(await findInvitation(token)).toMatchObject({ hasAccount: true });
    expect(await refusal(acceptInvitation(token, (await somebody()).user, newId()))).toBe("other_address");
    expect(await refusal(newcomer(token))).toBe("has_account");
    expect(await acceptInvitation(token, user, newId())).toEqual({ slug: tenant.slug });
    expect((await tenantForMember(user.userId, tenant.slug))?.actor).toMatchObject({ role: "accountant" });
    await expect(verifySignIn({ email, password: PASSWORD }, newId())).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("does not tell the company whether the address has an account", async () => {
    const [known, unknown] = [(await somebody()).email, address()];
    const tenant = await aTenant();
    const answers = [];
    for (const email of [known, unknown]) answers.push(await inviteMember(tenant, { email, role: "clerk" }));
    expect(answers.map((answer) => Object.keys(answer))).toEqual([["invitationId"], ["invitationId"]]);
    const rows = await listInvitations(tenant);
    expect(rows.map((row) => Object.keys(row).sort())).toEqual(rows.map((row) => Object.keys(rows[0] ?? row).sort()));
    const [one] = await queuedMails(known);
    const [two] = await queuedMails(unknown);
    const withoutLink = (mail: typeof one) => ({ ...mail, data: { ...mail?.data, link: "" } });
    expect(withoutLink(one)).toEqual(withoutLink(two));
  });

  it("gives the mailbox's owner an account that a stranger had asked for, and locks the stranger out", async () => {
    const email = address();
    const input = { company: "Alta SRL", cui: "14399840", vatPayer: true, name: "Cineva", email };
    await signUp({ ...input, password: "the stranger's phrase" }, visitor());
    const { token } = await invited("clerk", email);
    expect(await findInvitation(token)).toMatchObject({ hasAccount: false });
    await newcomer(token);
    expect(await refusal(verifySignIn({ email, password: "the stranger's phrase" }, newId()))).toBe("unauthenticated");
    expect(await verifySignIn({ email, password: PASSWORD }, newId())).toMatchObject({ name: "Radu Ionescu" });
  });

  it("is used once, also by two at the same moment", async () => {
    const { tenant, token } = await invited();
    const outcomes = await Promise.all([refusal(newcomer(token)), refusal(newcomer(token))]);
    expect(outcomes.sort()).toEqual(["done", "used"]);
    expect(await refusal(newcomer(token))).toBe("used");
    expect(await listMembers(tenant)).toHaveLength(2);
    expect((await actionsOf(tenant)).filter((action) => action === "member.joined")).toHaveLength(1);

    const { email, user } = await somebody();
    const second = await invited("clerk", email);
    const both = [acceptInvitation(second.token, user, newId()), acceptInvitation(second.token, user, newId())];
    expect((await Promise.all(both.map(refusal))).sort()).toEqual(["done", "used"]);
  });

  it("ends after seven days, when withdrawn, and when a newer link replaces it", async () => {
    const { tenant, email, invitationId, token } = await invited();
    clock.standAt(new Date(Date.now() + 7 * DAY + 1000));
    expect(await findInvitation(token)).toMatchObject({ state: "expired" });
    expect(await refusal(newcomer(token))).toBe("expired");
    await resendInvitation(tenant, invitationId);
    const newer = await tokenMailedTo(email);
    expect(await findInvitation(token)).toBeNull();
    expect(await refusal(newcomer(token))).toBe("unknown");
    expect(await findInvitation(newer)).toMatchObject({ state: "open" });
    await withdrawInvitation(tenant, invitationId);
    expect(await refusal(newcomer(newer))).toBe("withdrawn");
    expect(await refusal(resendInvitation(tenant, invitationId))).toBe("not_found");
    expect(await refusal(withdrawInvitation(tenant, invitationId))).toBe("not_found");
    expect(await actionsOf(tenant)).toEqual(["member.invitation_withdrawn", "member.invited", "member.invited"]);
  });

  it("leads into no company that is closing or suspended, and into it again once that is over", async () => {
    const { tenant, token } = await invited();
    const set = (column: string, value: string) =>
      asDatabaseOwner((owner) =>
        owner.query(`UPDATE tenant SET ${column} = ${value} WHERE id = $1`, [tenant.tenantId]),
      );
    await suspendTenant(tenant, "Factura 12 e neplătită.");
    expect(await findInvitation(token)).toMatchObject({ state: "suspended" });
    expect(await refusal(newcomer(token))).toBe("suspended");
    await resumeTenant(tenant);
    await set("deletion_asked_at", "now(), deletion_due_at = now() + interval '30 days'");
    expect(await findInvitation(token)).toMatchObject({ state: "closing" });
    expect(await refusal(newcomer(token))).toBe("closing");
    await set("deletion_asked_at", "NULL, deletion_due_at = NULL");
    expect(await refusal(newcomer(token))).toBe("done");
  });

  it("waits once the trial is over, as nobody can be invited then, and works again after the activation", async () => {
    const { tenant, token } = await invited();
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE tenant SET trial_ends_at = now() WHERE id = $1", [tenant.tenantId]),
    );
    expect(await findInvitation(token)).toMatchObject({ state: "trial_ended" });
    expect(await refusal(newcomer(token))).toBe("trial_ended");
    expect(await listMembers(tenant)).toHaveLength(1);
    await activateTenant(tenant);
    expect(await findInvitation(token)).toMatchObject({ state: "open" });
    expect(await refusal(newcomer(token))).toBe("done");
  });

  it.each([
    ["suspended", "suspended_at = now()"],
    ["closing", "deletion_asked_at = now(), deletion_due_at = now() + interval '30 days'"],
    ["trial_ended", "trial_ends_at = now() - interval '1 second'"],
  ])("leads nowhere when the company is just being made %s", async (reason, change) => {
    const { tenant, token } = await invited();
    const update = `UPDATE tenant SET ${change} WHERE id = $1`;
    await whileChanging(
      (owner) => owner.query(update, [tenant.tenantId]),
      async () => expect(await refusal(newcomer(token))).toBe(reason),
    );
    expect(await listMembers(tenant)).toHaveLength(1);
  });

  it("is either used or withdrawn when both happen at the same moment", async () => {
    const { tenant, invitationId, token } = await invited();
    const outcomes = await Promise.all([refusal(newcomer(token)), refusal(withdrawInvitation(tenant, invitationId))]);
    expect([
      ["done", "not_found"],
      ["withdrawn", "done"],
    ]).toContainEqual(outcomes);
    expect(await listMembers(tenant)).toHaveLength(outcomes[0] === "done" ? 2 : 1);
  });

  it("finds no room for one too many, nor for one who is joining, also when that is just happening", async () => {
    const { tenant, email, token } = await invited();
    await whileChanging(
      (owner) =>
        owner.query(
          `WITH held AS MATERIALIZED (SELECT id FROM tenant WHERE id = $1 FOR NO KEY UPDATE)
           INSERT INTO invitation (tenant_id, id, email, role, token_hash, invited_by, sent_at, expires_at)
           SELECT held.id, uuidv7(), n || '@plin.test', 'clerk', uuidv7()::text, m.user_id, now(), now() + interval '7 days'
             FROM held JOIN membership m ON m.tenant_id = held.id, generate_series(1, 198) n`,
          [tenant.tenantId],
        ),
      async () =>
        expect(await refusal(inviteMember(tenant, { email: address(), role: "clerk" }))).toBe("too_many_people"),
    );
    const [joined, invitedAgain] = await Promise.all([
      refusal(newcomer(token)),
      refusal(inviteMember(tenant, { email, role: "clerk" })),
    ]);
    expect([
      ["done", "member"],
      ["unknown", "done"],
    ]).toContainEqual([joined, invitedAgain]);
  });

  it("is made anew when the address is invited again: one open invitation, one good link, the newer role", async () => {
    const { tenant, email, invitationId, token } = await invited("admin");
    expect(await inviteMember(tenant, { email, role: "picker" })).toEqual({ invitationId });
    expect(await listInvitations(tenant)).toMatchObject([{ email, role: "picker" }]);
    expect(await findInvitation(token)).toBeNull();
    await newcomer(await tokenMailedTo(email));
    expect(await refusal(inviteMember(tenant, { email, role: "admin" }))).toBe("member");
  });

  it("stores only the hash of its token, and nothing of it in the journal", async () => {
    const { tenant, token } = await invited();
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query("SELECT * FROM invitation WHERE tenant_id = $1", [tenant.tenantId]),
    );
    expect(JSON.stringify([rows, await listAudit(tenant)])).not.toContain(token);
  });

  it("floods nobody: an address gets four in a row, from whichever companies, and a company sends thirty", async () => {
    const email = address();
    const outcomes: unknown[] = [];
    for (let n = 0; n < 6; n++) outcomes.push(await refusal(inviteMember(await aTenant(), { email, role: "clerk" })));
    expect(outcomes).toEqual(["done", "done", "done", "done", "too_many_attempts", "too_many_attempts"]);
    expect(await queuedMails(email)).toHaveLength(4);

    const tenant = await aTenant();
    for (let n = 0; n < 30; n++) await inviteMember(tenant, { email: address(), role: "clerk" });
    expect(await refusal(inviteMember(tenant, { email: address(), role: "clerk" }))).toBe("too_many_attempts");
    expect(await listInvitations(tenant)).toHaveLength(30);
  });

  it("restores nobody: a suspended member stays out, and one who was removed can come back by a new one only", async () => {
    const { tenant, email, token } = await invited();
    await newcomer(token);
    const { userId } = await verifySignIn({ email, password: PASSWORD }, newId());
    await suspendMember(tenant, userId);
    expect(await refusal(inviteMember(tenant, { email, role: "clerk" }))).toBe("member");
    await removeMember(tenant, userId);
    const user = await findSessionUser(userId, 0);
    if (!user) throw new Error("the account is gone");
    expect(await refusal(acceptInvitation(token, user, newId()))).toBe("used");
    await inviteMember(tenant, { email, role: "picker" });
    await acceptInvitation(await tokenMailedTo(email), user, newId());
    expect((await tenantForMember(userId, tenant.slug))?.actor).toMatchObject({ role: "picker" });
  });

  it("is sent by those who manage people, while the company may write", async () => {
    const tenant = await aTenant();
    const { userId } = await aMember(tenant, "clerk");
    const clerk: TenantContext = { ...tenant, actor: { kind: "member", userId, role: "admin" } };
    expect(await refusal(inviteMember(clerk, { email: address(), role: "admin" }))).toBe("forbidden");
    const ended = { ...tenant, mayWrite: false };
    expect(await refusal(inviteMember(ended, { email: address(), role: "admin" }))).toBe("trial_ended");
    const other = await invited();
    for (const id of [other.invitationId, newId(), "x"]) {
      expect(await refusal(resendInvitation(tenant, id))).toBe("not_found");
      expect(await refusal(withdrawInvitation(tenant, id))).toBe("not_found");
    }
    expect(await findInvitation(other.token)).toMatchObject({ state: "open" });
    expect(await findInvitation("nonsense")).toBeNull();
  });
});

describe("giving the account away", () => {
  it("asks the password again, and lets nobody guess it", async () => {
    const { tenant, email, token } = await invited("admin");
    await newcomer(token);
    const heir = await verifySignIn({ email, password: PASSWORD }, newId());
    const next = await aMember(tenant, "clerk");
    const asHeir: TenantContext = { ...tenant, actor: { kind: "member", userId: heir.userId, role: "owner" } };
    expect(await refusal(giveOwnership(asHeir, { memberId: next.userId, password: PASSWORD }, newId()))).toBe(
      "forbidden",
    );
    // The owner of the test's company has no password that fits.
    const guesses: unknown[] = [];
    for (let n = 0; n < 8; n++)
      guesses.push(await refusal(giveOwnership(tenant, { memberId: heir.userId, password: TEST_PASSWORD }, newId())));
    expect(guesses).toEqual([...Array(6).fill("unauthenticated"), ...Array(2).fill("too_many_attempts")]);

    await asDatabaseOwner((owner) =>
      owner.query(
        "UPDATE app_user SET password_hash = (SELECT password_hash FROM app_user WHERE id = $1) WHERE id = $2",
        [next.userId, tenant.actor.kind === "member" ? tenant.actor.userId : ""],
      ),
    );
    await asDatabaseOwner((owner) => owner.query("DELETE FROM rate_budget"));
    await giveOwnership(tenant, { memberId: heir.userId, password: TEST_PASSWORD }, newId());
    expect((await listMembers(tenant))[0]).toMatchObject({ userId: heir.userId, role: "owner" });
  });
});

import { afterEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { tenantForMember } from "@/lib/tenancy/tenant-for-member";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { changePassword } from "./change-password";
import { confirmEmail } from "./confirm-email";
import { endSessions } from "./end-sessions";
import { findSessionUser } from "./find-session-user";
import { hashPassword } from "./password";
import { requestPasswordReset } from "./request-password-reset";
import { resendConfirmation } from "./resend-confirmation";
import { resetPassword } from "./reset-password";
import { signUp } from "./sign-up";
import { aMember, TEST_PASSWORD } from "./testing/a-member";
import { queuedMails, tokenMailedTo } from "./testing/latest-mail";
import { verifySignIn } from "./verify-sign-in";

const PASSWORD = "a long enough phrase";
const visitor = () => ({ ip: `10.0.0.${newId()}`, locale: "ro" as const });
const company = (email: string) => ({
  company: "Cerdac Deco SRL",
  cui: "14399840",
  vatPayer: true,
  name: "Ioana Munteanu",
  email,
  password: PASSWORD,
});
const address = () => `ioana-${newId()}@firma.ro`;
const rowsOf = async (sql: string, values: unknown[]) =>
  (await asDatabaseOwner((owner) => owner.query(sql, values))).rows;
const signIn = (email: string, password = PASSWORD, ip = newId()) => verifySignIn({ email, password }, ip);

async function signedUp(): Promise<string> {
  const email = address();
  const { proof } = await signUp(company(email), visitor());
  await confirmEmail({ token: await tokenMailedTo(email), proof }, newId());
  return email;
}

afterEach(() => clock.release());

describe("sign-up", () => {
  it("makes a company, and its owner comes in after confirming the address", async () => {
    const email = address();
    const { proof } = await signUp(company(email), visitor());
    expect(await queuedMails(email)).toMatchObject([{ template: "confirm_email", locale: "ro" }]);
    await expect(signIn(email)).rejects.toMatchObject({ facts: { reason: "email_not_confirmed" } });

    const token = await tokenMailedTo(email);
    expect(await confirmEmail({ token, proof }, newId())).toBe("confirmed");
    expect(await confirmEmail({ token, proof }, newId())).toBe("already-confirmed");
    expect(await confirmEmail({ token, proof: null }, newId())).toBe("already-confirmed");
    expect(await signIn(email)).toMatchObject({ email, name: "Ioana Munteanu" });
  });

  it("stores the password as argon2id and nothing of it in the mail", async () => {
    const email = address();
    await signUp(company(email), visitor());
    const [user] = await rowsOf("SELECT password_hash FROM app_user WHERE email = $1", [email]);
    expect(user.password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(JSON.stringify(await queuedMails(email))).not.toContain(PASSWORD);
  });

  it("answers the same for an address that exists, and tells only its owner", async () => {
    const email = await signedUp();
    const started = performance.now();
    const fresh = await signUp(company(address()), visitor());
    const taken = await signUp({ ...company(email), company: "Alta SRL" }, visitor());
    expect([Object.keys(taken), taken.proof.length]).toEqual([Object.keys(fresh), fresh.proof.length]);
    expect(performance.now() - started).toBeGreaterThan(2 * 390);
    expect((await queuedMails(email))[0]).toMatchObject({ template: "account_exists" });
    expect(await rowsOf("SELECT 1 FROM tenant WHERE name = 'Alta SRL'", [])).toEqual([]);
  });

  it("at the same moment twice makes one account", async () => {
    const email = address();
    await Promise.all([signUp(company(email), visitor()), signUp(company(email), visitor())]);
    expect(await rowsOf("SELECT 1 FROM app_user WHERE email = $1", [email])).toHaveLength(1);
    const tenants = "SELECT 1 FROM membership m JOIN app_user u ON u.id = m.user_id WHERE u.email = $1";
    expect(await rowsOf(tenants, [email])).toHaveLength(1);
  });

  it("can ask for the link again; the older one stops working", async () => {
    const email = address();
    const { proof } = await signUp(company(email), visitor());
    const first = await tokenMailedTo(email);
    await resendConfirmation(email, newId());
    await expect(confirmEmail({ token: first, proof }, newId())).rejects.toMatchObject({ code: "not_found" });
    expect(await confirmEmail({ token: await tokenMailedTo(email), proof }, newId())).toBe("confirmed");
    await expect(resendConfirmation("nobody@nowhere.ro", newId())).resolves.toBeUndefined();
  });
});

describe("sign-in", () => {
  it("says the same for a wrong password and for an unknown address", async () => {
    const email = await signedUp();
    const wrong = await signIn(email, "something else entirely").catch((error) => error);
    const unknown = await signIn(address()).catch((error) => error);
    expect([wrong.code, wrong.facts]).toEqual(["unauthenticated", {}]);
    expect([unknown.code, unknown.facts]).toEqual(["unauthenticated", {}]);
  });

  it("takes about as long for an unknown address as for a wrong password", async () => {
    const email = await signedUp();
    await signIn(email, "warm up the dummy").catch(() => {});
    const duration = async (one: string) => {
      const started = performance.now();
      await signIn(one, "something else entirely").catch(() => {});
      return performance.now() - started;
    };
    const [known, unknown] = [await duration(email), await duration(address())];
    expect(unknown).toBeGreaterThan(known / 4);
  });

  it.each(["known", "unknown"])("lets nobody guess on: a %s address is limited", async (kind) => {
    const email = kind === "known" ? await signedUp() : address();
    const codes: string[] = [];
    for (let n = 0; n < 8; n++) codes.push((await signIn(email, `guess number ${n}`).catch((error) => error)).code);
    expect(codes.slice(0, 6)).toEqual(Array(6).fill("unauthenticated"));
    expect(codes.slice(6)).toEqual(Array(2).fill("too_many_attempts"));
    await expect(signIn(email)).rejects.toMatchObject({ code: "too_many_attempts" });
  });

  it("limits one network over all addresses, but not those who know their password", async () => {
    const ip = newId();
    const email = await signedUp();
    for (let n = 0; n < 15; n++) await signIn(email, PASSWORD, ip);
    const tries = await Promise.all(
      Array.from({ length: 70 }, () => signIn(address(), "guess guess guess", ip).catch((error) => error.code)),
    );
    expect(tries.filter((code) => code === "too_many_attempts").length).toBeGreaterThanOrEqual(5);
  }, 60_000);

  it("starts the trial of 15 days the first time, and only then", async () => {
    const email = await signedUp();
    clock.standAt(new Date("2026-11-24T10:00:00.000Z"));
    const { userId } = await signIn(email);
    clock.standAt(new Date("2026-11-26T10:00:00.000Z"));
    await signIn(email);
    const [tenant] = await rowsOf(
      "SELECT slug, first_sign_in_at, trial_ends_at FROM tenant t JOIN membership m ON m.tenant_id = t.id WHERE m.user_id = $1",
      [userId],
    );
    expect(tenant.first_sign_in_at.toISOString()).toBe("2026-11-24T10:00:00.000Z");
    expect(tenant.trial_ends_at.toISOString()).toBe("2026-12-09T10:00:00.000Z");
    clock.standAt(new Date("2026-12-09T09:59:59.000Z"));
    expect((await tenantForMember(userId, tenant.slug))?.mayWrite).toBe(true);
    clock.standAt(new Date("2026-12-09T10:00:00.000Z"));
    expect((await tenantForMember(userId, tenant.slug))?.mayWrite).toBe(false);
  });
});

describe("password reset", () => {
  it("works once, ends all sessions and forgives failed tries", async () => {
    const email = await signedUp();
    const before = await signIn(email);
    for (let n = 0; n < 7; n++) await signIn(email, "wrong wrong wrong").catch(() => {});
    await requestPasswordReset(email, newId());
    const token = await tokenMailedTo(email);
    await resetPassword({ token, password: "another long phrase" }, newId());
    expect((await queuedMails(email)).filter(({ template }) => template === "password_changed")).toHaveLength(1);
    await expect(resetPassword({ token, password: "a third long phrase" }, newId())).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await findSessionUser(before.userId, before.sessionVersion)).toBeNull();
    await expect(signIn(email)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await signIn(email, "another long phrase")).toMatchObject({ email });
  });

  it("is won by one of two at the same moment", async () => {
    const email = await signedUp();
    await requestPasswordReset(email, newId());
    const token = await tokenMailedTo(email);
    const outcomes = await Promise.allSettled(
      ["first long phrase", "second long phrase"].map((password) => resetPassword({ token, password }, newId())),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("link ends after an hour; a confirmation link cannot be used for it", async () => {
    const email = address();
    await signUp(company(email), visitor());
    const confirmation = await tokenMailedTo(email);
    const wrongKind = resetPassword({ token: confirmation, password: "another long phrase" }, newId());
    await expect(wrongKind).rejects.toMatchObject({ code: "not_found" });
    await requestPasswordReset(email, newId());
    const token = await tokenMailedTo(email);
    clock.standAt(new Date(Date.now() + 61 * 60_000));
    await expect(resetPassword({ token, password: "another long phrase" }, newId())).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("gives no hint whether the address exists, and stores tokens as hashes", async () => {
    const [known, unknown] = [await signedUp(), address()];
    for (const email of [known, unknown]) {
      const started = performance.now();
      await expect(requestPasswordReset(email, newId())).resolves.toBeUndefined();
      expect(performance.now() - started).toBeGreaterThan(390);
    }
    expect(await queuedMails(unknown)).toEqual([]);
    const token = await tokenMailedTo(known);
    expect(await rowsOf("SELECT 1 FROM user_token WHERE token_hash = $1", [token])).toEqual([]);
  });
});

describe("sessions", () => {
  it("end everywhere when asked, and when the password changes", async () => {
    const { userId } = await aMember(await aTenant(), "clerk");
    expect(await findSessionUser(userId, 0)).toMatchObject({ userId });
    await endSessions(userId);
    expect(await findSessionUser(userId, 0)).toBeNull();
    await changePassword(userId, { current: TEST_PASSWORD, password: "another long phrase" }, newId());
    expect(await findSessionUser(userId, 1)).toBeNull();
    expect(await findSessionUser(userId, 2)).toMatchObject({ userId });
    expect(
      await rowsOf("SELECT template FROM mail JOIN app_user u ON u.email = to_address WHERE u.id = $1", [userId]),
    ).toEqual([{ template: "password_changed" }]);
    await expect(
      changePassword(userId, { current: TEST_PASSWORD, password: "yet another phrase" }, newId()),
    ).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("keep the password that was set by mail while somebody who knew the old one was changing it", async () => {
    const { userId } = await aMember(await aTenant(), "clerk");
    const byMail = await hashPassword("set by the mailed link");
    await whileChanging(
      (owner) =>
        owner.query("UPDATE app_user SET password_hash = $2, session_version = session_version + 1 WHERE id = $1", [
          userId,
          byMail,
        ]),
      () =>
        expect(
          changePassword(userId, { current: TEST_PASSWORD, password: "what a thief would like" }, newId()),
        ).rejects.toMatchObject({ code: "unauthenticated" }),
    );
    expect(await rowsOf("SELECT password_hash, session_version FROM app_user WHERE id = $1", [userId])).toEqual([
      { password_hash: byMail, session_version: 1 },
    ]);
  });

  it("leaves no mailed link that would undo a new password", async () => {
    const email = await signedUp();
    await requestPasswordReset(email, newId());
    const token = await tokenMailedTo(email);
    const { userId } = await signIn(email);
    await changePassword(userId, { current: PASSWORD, password: "another long phrase" }, newId());
    await expect(resetPassword({ token, password: "what a thief would like" }, newId())).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await signIn(email, "another long phrase")).toMatchObject({ userId });
  });

  it.each([
    [undefined, 0],
    ["nonsense", 0],
    [newId(), 0],
    [newId(), "0"],
  ])("are none for %j, %j", async (userId, version) => expect(await findSessionUser(userId, version)).toBeNull());
});

describe("membership", () => {
  it("is asked anew each time: strangers, unknown tenants and suspended members find nothing", async () => {
    const [mine, strange] = [await aTenant(), await aTenant()];
    const { userId } = await aMember(mine, "picker");
    expect(await tenantForMember(userId, mine.slug)).toMatchObject({
      tenantId: mine.tenantId,
      actor: { kind: "member", role: "picker", userId },
    });
    expect(await tenantForMember(userId, strange.slug)).toBeNull();
    expect(await tenantForMember(userId, "no-such-tenant")).toBeNull();
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE membership SET suspended_at = now() WHERE user_id = $1", [userId]),
    );
    expect(await tenantForMember(userId, mine.slug)).toBeNull();
  });
});

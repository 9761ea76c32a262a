import { Secret, TOTP } from "otpauth";
import type pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { changePassword } from "./change-password";
import { confirmSecondFactor } from "./confirm-second-factor";
import { endSessions } from "./end-sessions";
import { findSessionUser } from "./find-session-user";
import { forgetSecondFactor } from "./forget-second-factor";
import type { Session } from "./internal/hold-session";
import { sealTicket } from "./internal/ticket";
import { readSecondFactor } from "./read-second-factor";
import { renewRecoveryCodes } from "./renew-recovery-codes";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { SecondStepMissing } from "./second-step-missing";
import { startSecondFactor } from "./start-second-factor";
import { stopSecondFactor } from "./stop-second-factor";
import { aMember, TEST_PASSWORD } from "./testing/a-member";
import { queuedMails, tokenMailedTo } from "./testing/latest-mail";
import { verifySignIn } from "./verify-sign-in";
import { verifyTicket } from "./verify-ticket";

const NOW = new Date("2026-11-24T10:00:10.000Z");
const at = (seconds: number) => clock.standAt(new Date(NOW.getTime() + seconds * 1000));
const ip = () => newId();
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    ({ code, facts }) => facts.reason ?? code,
  );

/** What the person's phone shows at this moment, or so many seconds from it. */
const shownBy = (secret: string, seconds = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now().getTime() + seconds * 1000 });

/** What who knows the password of somebody with a second step goes on with. */
async function ticketOf(email: string): Promise<string> {
  const missing = await verifySignIn({ email, password: TEST_PASSWORD }, ip()).catch((error: unknown) => error);
  if (!(missing instanceof SecondStepMissing)) throw missing;
  return missing.ticket();
}

async function aPerson() {
  at(0);
  return aMember(await aTenant(), "clerk");
}
/** Somebody whose second step is on; half a minute later, so that the phone shows a fresh code. */
async function withPhone() {
  const person = await aPerson();
  const { secret } = await startSecondFactor(person, TEST_PASSWORD, ip());
  const { recoveryCodes, session } = await confirmSecondFactor(person, shownBy(secret), ip());
  at(60);
  return { ...person, ...session, session, secret, recoveryCodes, ticket: await ticketOf(person.email) };
}
const password = (email: string) => refusal(verifySignIn({ email, password: TEST_PASSWORD }, ip()));

afterEach(() => clock.release());

describe("switching the second step on", () => {
  it("needs the password and a code of the phone; before that nothing is asked", async () => {
    const person = await aPerson();
    expect(await refusal(startSecondFactor(person, "not the password", ip()))).toBe("unauthenticated");
    expect(await refusal(confirmSecondFactor(person, "123456", ip()))).toBe("not_found");
    const { secret, picture, address } = await startSecondFactor(person, TEST_PASSWORD, ip());
    expect(picture.path.length).toBeGreaterThan(500);
    // The app on the phone itself is told the same without a camera.
    expect(address).toBe(
      `otpauth://totp/Marfa:${encodeURIComponent(person.email)}?issuer=Marfa&secret=${secret}&algorithm=SHA1&digits=6&period=30`,
    );
    const wrong = String((Number(shownBy(secret)) + 1) % 1_000_000).padStart(6, "0");
    expect(await refusal(confirmSecondFactor(person, wrong, ip()))).toBe("unauthenticated");
    expect(await readSecondFactor(person.userId)).toBeNull();
    expect(await password(person.email)).toBe("done");
    expect(await findSessionUser(person.userId, 0)).not.toBeNull();

    expect((await confirmSecondFactor(person, shownBy(secret), ip())).recoveryCodes).toHaveLength(10);
    expect(await readSecondFactor(person.userId)).toEqual({ since: NOW, codesLeft: 10 });
    // Whoever was in with the password alone is out.
    expect(await findSessionUser(person.userId, 0)).toBeNull();
    expect(await password(person.email)).toBe("second_factor");
    expect((await queuedMails(person.email))[0]).toMatchObject({ template: "second_factor_on" });
    expect(await refusal(startSecondFactor(person, TEST_PASSWORD, ip()))).toBe("on");
    expect(await refusal(confirmSecondFactor(person, shownBy(secret, 30), ip()))).toBe("not_found");
  });

  it("forgets the secret of a beginning that was begun again", async () => {
    const person = await aPerson();
    const first = await startSecondFactor(person, TEST_PASSWORD, ip());
    const second = await startSecondFactor(person, TEST_PASSWORD, ip());
    expect(await refusal(confirmSecondFactor(person, shownBy(first.secret), ip()))).toBe("unauthenticated");
    expect(await refusal(confirmSecondFactor(person, shownBy(second.secret), ip()))).toBe("done");
  });

  it("stores the secret encrypted and the codes as hashes", async () => {
    const { userId, secret, recoveryCodes } = await withPhone();
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query(
        "SELECT f.secret, c.code_hash FROM user_second_factor f JOIN user_recovery_code c USING (user_id) WHERE user_id = $1",
        [userId],
      ),
    );
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(10);
    for (const open of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll("-", ""))])
      expect(stored).not.toContain(open);
  });
});

describe("the second step of a sign-in", () => {
  it("lets in with the phone's code, once: the same code is refused afterwards, also at the same moment", async () => {
    const { userId, secret, ticket } = await withPhone();
    const code = shownBy(secret);
    const both = await Promise.all([verifyTicket(ticket, code, ip()), verifyTicket(ticket, code, ip())].map(refusal));
    expect(both.sort()).toEqual(["done", "unauthenticated"]);
    expect(await refusal(verifyTicket(ticket, code, ip()))).toBe("unauthenticated");
    expect(await refusal(verifyTicket(ticket, shownBy(secret, -30), ip()))).toBe("unauthenticated");
    at(90);
    expect(await verifyTicket(ticket, shownBy(secret), ip())).toMatchObject({ userId });
  });

  it("accepts a clock that is half a minute off, not one that is more", async () => {
    const { secret, ticket } = await withPhone();
    expect(await refusal(verifyTicket(ticket, shownBy(secret, 60), ip()))).toBe("unauthenticated");
    expect(await refusal(verifyTicket(ticket, shownBy(secret, 30), ip()))).toBe("done");
  });

  it("lets in with a recovery code, however it is typed, once", async () => {
    const { userId, recoveryCodes, ticket } = await withPhone();
    const [one = "", two = ""] = recoveryCodes;
    expect(one).toMatch(/^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$/);
    expect(await refusal(verifyTicket(ticket, ` ${one.toLowerCase().replaceAll("-", " ")} `, ip()))).toBe("done");
    expect(await refusal(verifyTicket(ticket, one, ip()))).toBe("unauthenticated");
    expect(await readSecondFactor(userId)).toMatchObject({ codesLeft: 9 });
    const twice = await Promise.all([verifyTicket(ticket, two, ip()), verifyTicket(ticket, two, ip())].map(refusal));
    expect(twice.sort()).toEqual(["done", "unauthenticated"]);
  });

  it("lets nobody guess: after five wrong codes also the right one has to wait", async () => {
    const { secret, ticket } = await withPhone();
    const outcomes: unknown[] = [];
    for (let n = 0; n < 6; n++) outcomes.push(await refusal(verifyTicket(ticket, `00000${n}x`, ip())));
    expect(outcomes).toEqual([...Array(5).fill("unauthenticated"), "too_many_attempts"]);
    expect(await refusal(verifyTicket(ticket, shownBy(secret), ip()))).toBe("too_many_attempts");
  });

  it("needs a ticket of ours that is younger than five minutes, and ends with the person's sessions", async () => {
    const { userId, secret, ticket } = await withPhone();
    const stranger = await withPhone();
    expect(await refusal(verifyTicket(stranger.ticket, shownBy(secret), ip()))).toBe("unauthenticated");
    for (const forged of ["", "nonsense", `${ticket}x`, ticket.split(".").reverse().join(".")])
      expect(await refusal(verifyTicket(forged, shownBy(secret), ip()))).toBe("expired");
    at(60 + 301);
    expect(await refusal(verifyTicket(ticket, shownBy(secret), ip()))).toBe("expired");
    at(120);
    await endSessions(userId);
    expect(await refusal(verifyTicket(ticket, shownBy(secret), ip()))).toBe("expired");
    expect(await refusal(verifyTicket(sealTicket({ userId, sessionVersion: 2 }, "passed"), "", ip()))).toBe("done");
  });

  it("is still asked after the password was changed by a mailed link", async () => {
    const { email } = await withPhone();
    await requestPasswordReset(email, ip());
    await resetPassword({ token: await tokenMailedTo(email), password: "another long phrase" }, ip());
    expect(await refusal(verifySignIn({ email, password: "another long phrase" }, ip()))).toBe("second_factor");
  });

  it("does not go on with a password that was changed since it was checked", async () => {
    const { email, userId, secret } = await withPhone();
    const ticket = await ticketOf(email);
    await changePassword(userId, { current: TEST_PASSWORD, password: "another long phrase" }, ip());
    expect(await refusal(verifyTicket(ticket, shownBy(secret), ip()))).toBe("expired");
  });

  it("is asked of nobody who has none, and tells nothing to who does not know the password", async () => {
    const { email } = await withPhone();
    expect(await refusal(verifySignIn({ email, password: "a wrong password" }, ip()))).toBe("unauthenticated");
    expect(await password((await aPerson()).email)).toBe("done");
  });
});

describe("an own second step", () => {
  it("is switched off with the password and a code, and tells it by mail", async () => {
    const { userId, session, email, secret, recoveryCodes } = await withPhone();
    const [code = ""] = recoveryCodes;
    expect(await refusal(stopSecondFactor(session, { password: "not it", code }, ip()))).toBe("password");
    expect(await refusal(stopSecondFactor(session, { password: TEST_PASSWORD, code: "000000" }, ip()))).toBe("code");
    expect(await readSecondFactor(userId)).toMatchObject({ codesLeft: 10 });
    await stopSecondFactor(session, { password: TEST_PASSWORD, code: shownBy(secret) }, ip());
    expect(await readSecondFactor(userId)).toBeNull();
    expect([await findSessionUser(userId, 1), await findSessionUser(userId, 2)]).toEqual([
      null,
      expect.objectContaining({ userId }),
    ]);
    expect(await password(email)).toBe("done");
    expect((await queuedMails(email))[0]).toMatchObject({ template: "second_factor_off" });
    expect(await refusal(stopSecondFactor(session, { password: TEST_PASSWORD, code }, ip()))).toBe("not_found");
  });

  it("gets new recovery codes with the password and a code; the older ones stop working", async () => {
    const { session, secret, recoveryCodes, ticket } = await withPhone();
    const [old = ""] = recoveryCodes;
    const newer = await renewRecoveryCodes(session, { password: TEST_PASSWORD, code: shownBy(secret) }, ip());
    expect(new Set([...newer, ...recoveryCodes]).size).toBe(20);
    expect(await refusal(verifyTicket(ticket, old, ip()))).toBe("unauthenticated");
    expect(await refusal(verifyTicket(ticket, newer[0] ?? "", ip()))).toBe("done");
  });

  it("is forgotten by the operator for who lost the phone and the codes, who hears of it and signs in anew", async () => {
    const { userId, email } = await withPhone();
    await forgetSecondFactor(email.toUpperCase());
    expect(await readSecondFactor(userId)).toBeNull();
    expect(await findSessionUser(userId, 1)).toBeNull();
    expect(await password(email)).toBe("done");
    expect((await queuedMails(email))[0]).toMatchObject({ template: "second_factor_off" });
    for (const none of [email, "nobody@nowhere.ro"]) expect(await refusal(forgetSecondFactor(none))).toBe("not_found");
  });
});

describe("a session that is ended at that very moment", () => {
  const ending = (userId: string) => (owner: pg.Client) =>
    owner.query("UPDATE app_user SET session_version = session_version + 1 WHERE id = $1", [userId]);

  it("switches no second step on, and gets no new session for it", async () => {
    const thief = await aPerson();
    const { secret } = await startSecondFactor(thief, TEST_PASSWORD, ip());
    await whileChanging(ending(thief.userId), async () =>
      expect(await refusal(confirmSecondFactor(thief, shownBy(secret), ip()))).toBe("expired"),
    );
    expect(await readSecondFactor(thief.userId)).toBeNull();
    expect(await findSessionUser(thief.userId, 1)).not.toBeNull();
  });

  it.each([
    ["off", stopSecondFactor],
    ["to new codes", renewRecoveryCodes],
  ])("switches none %s, and uses no code up", async (_what, verb) => {
    const { userId, email, session, secret, ticket } = await withPhone();
    const both = { password: TEST_PASSWORD, code: shownBy(secret) };
    await whileChanging(ending(userId), async () => expect(await refusal(verb(session, both, ip()))).toBe("expired"));
    expect(await readSecondFactor(userId)).toMatchObject({ codesLeft: 10 });
    expect(await refusal(verifyTicket(ticket, both.code, ip()))).toBe("expired");
    expect(await refusal(verifyTicket(await ticketOf(email), both.code, ip()))).toBe("done");
  });
});

describe("the session that one's own deed leaves", () => {
  const entered = (session: Session) => refusal(verifyTicket(sealTicket(session, "passed"), "", ip()));

  it.each([
    [
      "a new password",
      async () => {
        const { userId } = await aPerson();
        return changePassword(userId, { current: TEST_PASSWORD, password: "another long phrase" }, ip());
      },
    ],
    ["the second step switched on", async () => (await withPhone()).session],
    [
      "the second step switched off",
      async () => {
        const { session, secret } = await withPhone();
        return stopSecondFactor(session, { password: TEST_PASSWORD, code: shownBy(secret) }, ip());
      },
    ],
  ])("opens after %s, and not when all were ended since", async (_what, deed) => {
    const session = await deed();
    expect(await entered(session)).toBe("done");
    await endSessions(session.userId);
    expect(await entered(session)).toBe("expired");
  });
});

import { describe, expect, it } from "vitest";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { confirmEmail } from "./confirm-email";
import { resendConfirmation } from "./resend-confirmation";
import { signUp } from "./sign-up";
import { tokenMailedTo } from "./testing/latest-mail";
import { verifySignIn } from "./verify-sign-in";

const STRANGERS = "what the stranger chose";
const OWN = "what the mailbox's owner chose";
const address = () => `maria-${newId()}@firma.ro`;
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    (done) => done ?? "done",
    ({ code, facts }) => facts.reason ?? code,
  );
const signedUp = (email: string, password: string) =>
  signUp(
    { company: "Alta SRL", cui: "14399840", vatPayer: true, name: "Cineva", email, password },
    { ip: newId(), locale: "ro" },
  );
const confirmed = (token: string, proof: string | null, password?: string) =>
  refusal(confirmEmail({ token, proof, password }, newId()));
const signIn = (email: string, password: string) =>
  verifySignIn({ email, password }, newId()).then(
    () => "in",
    ({ facts }) => facts.reason ?? "out",
  );

describe("a link that confirms an address", () => {
  it("opened by the mailbox's owner does not let in a stranger who signed up with the address", async () => {
    const email = address();
    await signedUp(email, STRANGERS);
    const token = await tokenMailedTo(email);
    expect(await confirmed(token, null)).toBe("password");
    expect(await signIn(email, STRANGERS)).toBe("email_not_confirmed");

    // It was not used up by that: with a password of their own the account is theirs, and the stranger is out.
    expect(await confirmed(token, null, OWN)).toBe("confirmed");
    expect([await signIn(email, STRANGERS), await signIn(email, OWN)]).toEqual(["out", "in"]);
  });

  it("is not proved by the sign-up that the mailbox's owner tried themselves while the stranger's was waiting", async () => {
    const email = address();
    await signedUp(email, STRANGERS);
    const { proof } = await signedUp(email, OWN);
    const token = await tokenMailedTo(email);
    expect(await confirmed(token, proof)).toBe("password");
    expect(await confirmed(token, proof, OWN)).toBe("confirmed");
    expect([await signIn(email, STRANGERS), await signIn(email, OWN)]).toEqual(["out", "in"]);
  });

  it("is proved by the browser of the sign-up, also when the form was sent twice and the link asked for anew", async () => {
    const email = address();
    const first = await signedUp(email, OWN);
    const second = await signedUp(email, OWN);
    expect(second).toEqual(first);
    await resendConfirmation(email, newId());
    expect(await confirmed(await tokenMailedTo(email), second.proof)).toBe("confirmed");
    expect(await signIn(email, OWN)).toBe("in");
  });

  it("is proved by no other sign-up, nor by anything made up", async () => {
    const email = address();
    await signedUp(email, STRANGERS);
    const other = await signedUp(address(), STRANGERS);
    const token = await tokenMailedTo(email);
    for (const proof of [other.proof, "", "x".repeat(64)]) expect(await confirmed(token, proof)).toBe("password");
  });

  it("changes no password any more once the address was confirmed", async () => {
    const email = address();
    const { proof } = await signedUp(email, OWN);
    const token = await tokenMailedTo(email);
    expect(await confirmed(token, proof)).toBe("confirmed");
    expect(await confirmed(token, null, STRANGERS)).toBe("already-confirmed");
    expect([await signIn(email, OWN), await signIn(email, STRANGERS)]).toEqual(["in", "out"]);
  });

  it("leaves the password alone that came with an invitation or a reset at that very moment", async () => {
    const email = address();
    await signedUp(email, STRANGERS);
    const token = await tokenMailedTo(email);
    const byMail = "the hash that was set meanwhile";
    await whileChanging(
      (owner) =>
        owner.query("UPDATE app_user SET password_hash = $2, email_verified_at = now() WHERE email = $1", [
          email,
          byMail,
        ]),
      async () => expect(await confirmed(token, null, OWN)).toBe("already-confirmed"),
    );
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query("SELECT password_hash FROM app_user WHERE email = $1", [email]),
    );
    expect(rows).toEqual([{ password_hash: byMail }]);
  });
});

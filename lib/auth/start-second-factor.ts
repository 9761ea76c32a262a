import "server-only";
import { encode } from "uqr";
import { encryptSecret } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { withSystem } from "@/lib/db/with-system";
import { assertPassword } from "./internal/assert-password";
import { secretPlace } from "./internal/spend-second-factor";
import { newTotpSecret, totpAddress } from "./internal/totp";

export type NewSecondFactor = {
  /** For typing it in by hand. */
  secret: string;
  /** For the camera: an SVG path of the dark squares, `size` squares wide. */
  picture: { path: string; size: number };
  /** What the picture says, for an app on the very device that shows it. */
  address: string;
};

/**
 * Makes a secret for the person's phone. The second step is off until a code of it is confirmed; beginning again replaces the
 * secret. Throws `unauthenticated` when the password is wrong, `conflict` when the second step is on already.
 */
export async function startSecondFactor(
  person: { userId: string; email: string },
  password: string,
  ip: string,
): Promise<NewSecondFactor> {
  await assertPassword(person.userId, password, ip);
  const { userId } = person;
  const secret = newTotpSecret();
  const stored = { secret: encryptSecret(secret, secretPlace(userId)), lastStep: null };
  await withSystem("second-factor", async (tx) => {
    await tx.userSecondFactor.createMany({ data: { userId, ...stored }, skipDuplicates: true });
    const { count } = await tx.userSecondFactor.updateMany({ where: { userId, confirmedAt: null }, data: stored });
    if (count === 0) throw new AppError("conflict", { reason: "on" });
  });
  const address = totpAddress(secret, person.email);
  return { secret, picture: pictureOf(address), address };
}

function pictureOf(text: string): NewSecondFactor["picture"] {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(""), size };
}

import "server-only";
import { safeEqual, sha256 } from "@/lib/core/crypto";

/**
 * What the browser of a sign-up keeps, to show that the account's password was chosen in it. Made of the stored password, whose salt
 * nobody can guess: it fits no account but this one, and not any more once the password is another.
 */
export function signUpProof(passwordHash: string): string {
  return sha256(`sign-up ${passwordHash}`);
}

/** Whether the password of this account was chosen in the browser that brings the proof. */
export function isChosenHere(proof: string | null, passwordHash: string): boolean {
  return proof !== null && safeEqual(proof, signUpProof(passwordHash));
}

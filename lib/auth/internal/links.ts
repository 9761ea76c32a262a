import "server-only";
import { env } from "@/lib/core/env";

/** Where the link of a confirmation mail leads. */
export function confirmLink(token: string): string {
  return new URL(`/confirm?token=${token}`, env.PUBLIC_URL).href;
}

/** Where the link of a reset mail leads. */
export function resetLink(token: string): string {
  return new URL(`/reset?token=${token}`, env.PUBLIC_URL).href;
}

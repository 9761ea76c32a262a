"use server";

import { signOut } from "@/lib/auth/auth";

/** Ends this session; other devices stay signed in. */
export async function signOutAction(): Promise<void> {
  await signOut({ redirectTo: "/sign-in?done=signed-out" });
}

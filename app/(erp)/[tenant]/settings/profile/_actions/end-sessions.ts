"use server";

import { signOut } from "@/lib/auth/auth";
import { endSessions } from "@/lib/auth/end-sessions";
import { userAction } from "@/lib/auth/user-action";

export const endSessionsAction = userAction.metadata({ name: "auth.end-sessions" }).action(async ({ ctx }) => {
  await endSessions(ctx.user.userId);
  await signOut({ redirectTo: "/sign-in?done=signed-out" });
});

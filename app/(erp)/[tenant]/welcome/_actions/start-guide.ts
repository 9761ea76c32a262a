"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { GUIDE_COOKIE, GUIDE_STEPS } from "../../_components/guide/guide-steps";

/** Begins the guided first minute on this machine, and leads to where it begins. */
export const startGuideAction = tenantAction
  .metadata({ name: "channels.start-guide", permission: "channels.write" })
  .action(async ({ ctx }) => {
    // The page itself moves it on.
    const options = { path: "/", maxAge: 604_800, sameSite: "lax", httpOnly: false } as const;
    (await cookies()).set(GUIDE_COOKIE, `${ctx.tenantSlug}:${GUIDE_STEPS[0]}`, options);
    redirect(`/${ctx.tenantSlug}/orders`);
  });

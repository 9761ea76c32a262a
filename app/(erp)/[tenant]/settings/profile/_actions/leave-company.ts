"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { findTenant } from "@/lib/auth/find-tenant";
import { userAction } from "@/lib/auth/user-action";
import { AppError } from "@/lib/core/errors";
import { leaveCompany } from "@/lib/tenancy/leave-company";

/** Whatever the role: one may always leave. Leads to the companies that are left. */
export const leaveCompanyAction = userAction
  .metadata({ name: "people.leave" })
  .inputSchema(z.object({ slug: z.string().max(80) }))
  .action(async ({ parsedInput: { slug } }) => {
    const tenant = await findTenant(slug);
    if (!tenant) throw new AppError("not_found", { entity: "tenant" });
    await leaveCompany(tenant);
    redirect("/enter?choose=1");
  });

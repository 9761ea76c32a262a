"use server";

import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { leaveCompany } from "@/lib/tenancy/leave-company";

/** Whatever the role, so under a permission that every role has. Leads to the companies that are left. */
export const leaveCompanyAction = tenantAction
  .metadata({ name: "people.leave", permission: "orders.read" })
  .action(async ({ ctx }) => {
    await leaveCompany(ctx.tenant);
    redirect("/enter?choose=1");
  });

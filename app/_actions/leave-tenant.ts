"use server";

import { redirect } from "next/navigation";
import { operatorAction } from "@/lib/auth/operator-action";
import { leaveTenant } from "@/lib/operator/leave-tenant";
import { tenantInput } from "@/lib/operator/operator.schemas";

/** Stands outside the operator's place, because the button is on every page of the account that is looked at. */
export const leaveTenantAction = operatorAction
  .metadata({ name: "operator.leave-tenant" })
  .inputSchema(tenantInput)
  .action(async ({ parsedInput, ctx }) => {
    await leaveTenant(ctx.operator, parsedInput.slug);
    redirect(`/operator/tenants/${parsedInput.slug}`);
  });

"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { suspendInput } from "@/lib/operator/operator.schemas";
import { suspendTenant } from "@/lib/tenancy/suspend-tenant";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

export const suspendTenantAction = operatorAction
  .metadata({ name: "operator.suspend-tenant" })
  .inputSchema(suspendInput)
  .action(async ({ parsedInput, ctx }) => {
    await suspendTenant(await tenantForOperator(ctx.operator, parsedInput.slug), parsedInput.reason);
    revalidatePath("/operator", "layout");
  });

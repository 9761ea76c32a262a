"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { tenantInput } from "@/lib/operator/operator.schemas";
import { activateTenant } from "@/lib/tenancy/activate-tenant";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

export const activateTenantAction = operatorAction
  .metadata({ name: "operator.activate-tenant" })
  .inputSchema(tenantInput)
  .action(async ({ parsedInput, ctx }) => {
    await activateTenant(await tenantForOperator(ctx.operator, parsedInput.slug));
    revalidatePath("/operator", "layout");
  });

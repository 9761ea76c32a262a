"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { tenantInput } from "@/lib/operator/operator.schemas";
import { resumeTenant } from "@/lib/tenancy/resume-tenant";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

export const resumeTenantAction = operatorAction
  .metadata({ name: "operator.resume-tenant" })
  .inputSchema(tenantInput)
  .action(async ({ parsedInput, ctx }) => {
    await resumeTenant(await tenantForOperator(ctx.operator, parsedInput.slug));
    revalidatePath("/operator", "layout");
  });

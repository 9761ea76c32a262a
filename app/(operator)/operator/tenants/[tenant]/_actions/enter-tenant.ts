"use server";

import { redirect } from "next/navigation";
import { operatorAction } from "@/lib/auth/operator-action";
import { enterTenant } from "@/lib/operator/enter-tenant";
import { tenantInput } from "@/lib/operator/operator.schemas";

export const enterTenantAction = operatorAction
  .metadata({ name: "operator.enter-tenant" })
  .inputSchema(tenantInput)
  .action(async ({ parsedInput, ctx }) => {
    await enterTenant(ctx.operator, parsedInput.slug);
    redirect(`/${parsedInput.slug}/today`);
  });

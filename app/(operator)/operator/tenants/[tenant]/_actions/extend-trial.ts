"use server";

import { revalidatePath } from "next/cache";
import { operatorAction } from "@/lib/auth/operator-action";
import { extendInput } from "@/lib/operator/operator.schemas";
import { extendTrial } from "@/lib/tenancy/extend-trial";
import { tenantForOperator } from "@/lib/tenancy/tenant-for-operator";

export const extendTrialAction = operatorAction
  .metadata({ name: "operator.extend-trial" })
  .inputSchema(extendInput)
  .action(async ({ parsedInput, ctx }) => {
    await extendTrial(await tenantForOperator(ctx.operator, parsedInput.slug), parsedInput.days, parsedInput.reason);
    revalidatePath("/operator", "layout");
  });

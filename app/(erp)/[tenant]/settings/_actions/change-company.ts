"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { changeCompany } from "@/lib/tenancy/change-company";
import { companyInput } from "@/lib/tenancy/tenancy.schemas";

export const changeCompanyAction = tenantAction
  .metadata({ name: "tenancy.change-company", permission: "settings.write" })
  .inputSchema(companyInput)
  .action(async ({ parsedInput, ctx }) => {
    await changeCompany(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });

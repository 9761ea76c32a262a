"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { hideColumns } from "@/lib/tenancy/hide-columns";
import { hideColumnsInput } from "@/lib/tenancy/list-columns.schemas";

/** Keeps which columns of a list the person leaves out. Which lists a role has is checked by the verb. */
export const hideColumnsAction = tenantAction
  .metadata({ name: "views.hideColumns", permission: "catalog.read" })
  .inputSchema(hideColumnsInput)
  .action(async ({ parsedInput, ctx }) => {
    await hideColumns(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });

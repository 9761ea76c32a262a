"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { deleteView } from "@/lib/tenancy/delete-view";
import { deleteViewInput } from "@/lib/tenancy/saved-view.schemas";

/** Forgets a kept view; the verb lets people delete only their own, or those of everybody when they may share. */
export const deleteViewAction = tenantAction
  .metadata({ name: "views.delete", permission: "catalog.read" })
  .inputSchema(deleteViewInput)
  .action(async ({ parsedInput, ctx }) => {
    await deleteView(ctx.tenant, parsedInput.viewId);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
  });

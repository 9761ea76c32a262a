"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { saveView } from "@/lib/tenancy/save-view";
import { saveViewInput } from "@/lib/tenancy/saved-view.schemas";

/** Keeps a view of a list. Every role may read products; which screens a role has is checked by the verb. */
export const saveViewAction = tenantAction
  .metadata({ name: "views.save", permission: "catalog.read" })
  .inputSchema(saveViewInput)
  .action(async ({ parsedInput, ctx }) => {
    const saved = await saveView(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return saved;
  });

"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { setKeepCnp } from "@/lib/tenancy/set-keep-cnp";
import { keepCnpInput } from "@/lib/tenancy/tenancy.schemas";

export const setKeepCnpAction = tenantAction
  .metadata({ name: "tenancy.set-keep-cnp", permission: "settings.write" })
  .inputSchema(keepCnpInput)
  .action(async ({ parsedInput, ctx }) => {
    await setKeepCnp(ctx.tenant, parsedInput.keepCnp);
    revalidatePath(`/${ctx.tenantSlug}/settings`);
  });

"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createApiKey } from "@/lib/tenancy/create-api-key";
import { apiKeyInput } from "@/lib/tenancy/tenancy.schemas";

export const createApiKeyAction = tenantAction
  .metadata({ name: "tenancy.create-api-key", permission: "settings.write" })
  .inputSchema(apiKeyInput)
  .action(async ({ parsedInput, ctx }) => {
    const { key } = await createApiKey(ctx.tenant, parsedInput);
    revalidatePath(`/${ctx.tenantSlug}/settings/api-keys`);
    return { key, name: parsedInput.name };
  });

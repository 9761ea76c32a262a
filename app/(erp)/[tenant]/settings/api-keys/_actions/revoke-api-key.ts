"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { revokeApiKey } from "@/lib/tenancy/revoke-api-key";
import { keyIdInput } from "@/lib/tenancy/tenancy.schemas";

export const revokeApiKeyAction = tenantAction
  .metadata({ name: "tenancy.revoke-api-key", permission: "settings.write" })
  .inputSchema(keyIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await revokeApiKey(ctx.tenant, parsedInput.keyId);
    revalidatePath(`/${ctx.tenantSlug}/settings/api-keys`);
  });

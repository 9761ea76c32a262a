"use server";

import { revalidatePath } from "next/cache";
import { tenantAction } from "@/lib/auth/tenant-action";
import { revokeApiKey } from "@/lib/tenancy/revoke-api-key";
import { keyIdInput } from "@/lib/tenancy/tenancy.schemas";

/** Under the permission of people: who may enter is taken the right after the trial too. */
export const revokeApiKeyAction = tenantAction
  .metadata({ name: "tenancy.revoke-api-key", permission: "people.manage" })
  .inputSchema(keyIdInput)
  .action(async ({ parsedInput, ctx }) => {
    await revokeApiKey(ctx.tenant, parsedInput.keyId);
    revalidatePath(`/${ctx.tenantSlug}/settings/api-keys`);
  });

"use server";

import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createConnection } from "@/lib/channels/connections/create-connection";
import { AppError, isAppError } from "@/lib/core/errors";
import { chooseOnboarding } from "@/lib/tenancy/choose-onboarding";
import { isSampleShopOffered, SAMPLE_SHOP } from "@/lib/tenancy/sample-shop";
import { onboardingInput } from "@/lib/tenancy/tenancy.schemas";

export const chooseOnboardingAction = tenantAction
  .metadata({ name: "tenancy.choose-onboarding", permission: "channels.write" })
  .inputSchema(onboardingInput)
  .action(async ({ parsedInput, ctx }) => {
    await chooseOnboarding(ctx.tenant, parsedInput.choice, async (tenant) => {
      if (!isSampleShopOffered()) throw new AppError("not_implemented");
      try {
        await createConnection(tenant, SAMPLE_SHOP, "browser");
      } catch (error) {
        if (!isAppError(error) || error.code !== "connection_exists") throw error;
      }
    });
    redirect(`/${ctx.tenantSlug}/channels${parsedInput.choice === "own" ? "/new" : ""}`);
  });

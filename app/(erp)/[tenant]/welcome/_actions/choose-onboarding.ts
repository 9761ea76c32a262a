"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { tenantAction } from "@/lib/auth/tenant-action";
import { openSampleShop } from "@/lib/channels/sample/open-sample-shop";
import { chooseOnboarding } from "@/lib/tenancy/choose-onboarding";
import { onboardingInput } from "@/lib/tenancy/tenancy.schemas";

export const chooseOnboardingAction = tenantAction
  .metadata({ name: "tenancy.choose-onboarding", permission: "channels.write" })
  .inputSchema(onboardingInput)
  .action(async ({ parsedInput, ctx }) => {
    const t = await getTranslations("welcome");
    await chooseOnboarding(
      ctx.tenant,
      parsedInput.choice,
      async (tenant) => void (await openSampleShop(tenant, t("sample.connection"))),
    );
    // The frame shows the first steps and the connection.
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    redirect(parsedInput.choice === "own" ? `/${ctx.tenantSlug}/channels/new` : `/${ctx.tenantSlug}/welcome`);
  });

"use server";

import { revalidatePath } from "next/cache";
import { getLocale } from "next-intl/server";
import { tenantAction } from "@/lib/auth/tenant-action";
import { requestArchive } from "@/lib/reports/request-archive";

/** Taking one's own data out is reading: open after the trial too. */
export const requestArchiveAction = tenantAction
  .metadata({ name: "tenancy.request-archive", permission: "export.read" })
  .action(async ({ ctx }) => {
    await requestArchive(ctx.tenant, (await getLocale()) === "en" ? "en" : "ro");
    revalidatePath(`/${ctx.tenantSlug}/settings/export`);
  });

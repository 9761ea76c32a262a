"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { previewSettings } from "@/lib/channels/connections/preview-settings";
import { updateConnection } from "@/lib/channels/connections/update-connection";
import { AppError } from "@/lib/core/errors";
import { sendingSettingsInput } from "../settings-input";

/** Saves what is sent and from where. `seenZero`: how many were shown to go to zero; more than that is not done unseen. */
export const saveSettingsAction = tenantAction
  .metadata({ name: "channels.save-settings", permission: "channels.write" })
  .inputSchema(sendingSettingsInput.extend({ seenZero: z.number().int().min(0) }))
  .action(async ({ parsedInput: { connectionId, seenZero, ...settings }, ctx }) => {
    const { toZero } = await previewSettings(ctx.tenant, connectionId, settings);
    if (toZero > seenZero) throw new AppError("changed_meanwhile", { entity: "connection", toZero });
    await updateConnection(ctx.tenant, connectionId, { settings });
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });

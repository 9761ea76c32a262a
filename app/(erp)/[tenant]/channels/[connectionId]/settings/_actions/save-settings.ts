"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { previewSettings } from "@/lib/channels/connections/preview-settings";
import { updateConnection } from "@/lib/channels/connections/update-connection";
import { AppError } from "@/lib/core/errors";
import { sendingSettingsInput } from "../settings-input";

/** Saves what is sent and from where, unless it is set otherwise meanwhile than the person saw (`seen`). `seenZero`: how many were shown to go to zero; more than that is not done unseen. */
export const saveSettingsAction = tenantAction
  .metadata({ name: "channels.save-settings", permission: "channels.write" })
  .inputSchema(
    sendingSettingsInput.extend({ seenZero: z.number().int().min(0), seen: z.string().max(10_000).optional() }),
  )
  .action(async ({ parsedInput: { connectionId, seenZero, seen, ...settings }, ctx }) => {
    const { toZero } = await previewSettings(ctx.tenant, connectionId, settings);
    if (toZero > seenZero) throw new AppError("changed_meanwhile", { entity: "connection", toZero });
    await updateConnection(ctx.tenant, connectionId, { settings }, seen);
    revalidatePath(`/${ctx.tenantSlug}/channels`, "layout");
  });

"use server";

import { tenantAction } from "@/lib/auth/tenant-action";
import { previewSettings } from "@/lib/channels/connections/preview-settings";
import { sendingSettingsInput } from "../settings-input";

/** What these settings would change, before they are saved. */
export const previewSettingsAction = tenantAction
  .metadata({ name: "channels.preview-settings", permission: "channels.read" })
  .inputSchema(sendingSettingsInput)
  .action(({ parsedInput: { connectionId, ...settings }, ctx }) => previewSettings(ctx.tenant, connectionId, settings));

"use server";

import { redirect } from "next/navigation";
import { tenantAction } from "@/lib/auth/tenant-action";
import { createConnectionInput } from "@/lib/channels/connections/connections.schemas";
import { createConnection } from "@/lib/channels/connections/create-connection";

export const connectChannelAction = tenantAction
  .metadata({ name: "channels.connect", permission: "channels.write" })
  .inputSchema(createConnectionInput)
  .action(async ({ parsedInput, ctx }) => {
    const made = await createConnection(ctx.tenant, parsedInput, "browser");
    redirect(`/${ctx.tenantSlug}/channels/${made.id}${made.runId ? `/runs/${made.runId}` : ""}`);
  });

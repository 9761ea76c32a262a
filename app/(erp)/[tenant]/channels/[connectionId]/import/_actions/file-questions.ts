"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { fileQuestions } from "@/lib/channels/import/file-questions";

/** Writes down what needs a person and leads to the workbench. */
export const fileQuestionsAction = tenantAction
  .metadata({ name: "channels.file-questions", permission: "channels.write" })
  .inputSchema(z.object({ connectionId: z.uuid() }))
  .action(async ({ parsedInput: { connectionId }, ctx }) => {
    await fileQuestions(ctx.tenant, connectionId);
    redirect(`/${ctx.tenantSlug}/channels/${connectionId}/decide`);
  });

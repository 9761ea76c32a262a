"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { undoAdjustment } from "@/lib/stock/undo-adjustment";

/** Takes an adjustment back by the opposite one. */
export const undoAdjustmentAction = tenantAction
  .metadata({ name: "stock.undoAdjustment", permission: "stock.write" })
  .inputSchema(z.object({ adjustmentId: z.uuid(), note: z.string().max(200).optional() }))
  .action(async ({ parsedInput, ctx }) => {
    const { adjustmentId } = await undoAdjustment(ctx.tenant, parsedInput.adjustmentId, parsedInput.note);
    revalidatePath(`/${ctx.tenantSlug}`, "layout");
    return { adjustmentId };
  });

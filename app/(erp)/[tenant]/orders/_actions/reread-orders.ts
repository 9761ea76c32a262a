"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { rereadOrder } from "@/lib/channels/reread-order";
import { isAppError } from "@/lib/core/errors";

/** A page of the list; each costs one call of the channel. */
const MOST = 50;

/** Refusals that every further order would meet as well. */
const ENDS_ALL: ReadonlySet<string> = new Set(["channel_unauthorised", "channel_blocked", "trial_ended"]);

export type Reread = { orderId: string; changed: number; gone: boolean } | { orderId: string; code: string };

/** Asks the channel for these orders again, one after the other, and says for each what came of it. */
export const rereadOrdersAction = tenantAction
  .metadata({ name: "orders.reread", permission: "orders.write" })
  .inputSchema(z.object({ orderIds: z.array(z.uuid()).min(1).max(MOST) }))
  .action(async ({ parsedInput, ctx }): Promise<Reread[]> => {
    const answers: Reread[] = [];
    let refusal: string | null = null;
    for (const orderId of parsedInput.orderIds) {
      if (refusal) {
        answers.push({ orderId, code: refusal });
        continue;
      }
      try {
        const { packages, changed } = await rereadOrder(ctx.tenant, orderId);
        answers.push({ orderId, changed, gone: packages === 0 });
      } catch (error) {
        if (!isAppError(error)) throw error;
        if (parsedInput.orderIds.length === 1) throw error;
        if (ENDS_ALL.has(error.code)) refusal = error.code;
        answers.push({ orderId, code: error.code });
      }
    }
    return answers;
  });

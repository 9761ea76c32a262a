"use server";

import { z } from "zod";
import { tenantAction } from "@/lib/auth/tenant-action";
import { readIdentityNumber } from "@/lib/orders/read-identity-number";

/** Shows the buyer's CNP to somebody who may invoice; the look is written down by the verb. */
export const showIdentityNumberAction = tenantAction
  .metadata({ name: "orders.showIdentityNumber", permission: "documents.write" })
  .inputSchema(z.object({ orderId: z.uuid() }))
  .action(async ({ parsedInput, ctx }) => ({ number: await readIdentityNumber(ctx.tenant, parsedInput.orderId) }));

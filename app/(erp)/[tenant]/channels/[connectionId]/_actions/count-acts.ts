"use server";

import { tenantAction } from "@/lib/auth/tenant-action";
import { countActs } from "@/lib/channels/listings/count-acts";
import { listingFilter } from "@/lib/channels/listings/listing-filter.schemas";

/** To how many listings of a view each bulk act would apply; asked before the act. */
export const countActsAction = tenantAction
  .metadata({ name: "channels.countActs", permission: "channels.read" })
  .inputSchema(listingFilter)
  .action(({ parsedInput, ctx }) => countActs(ctx.tenant, parsedInput));

import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

export { seesMoney } from "@/lib/tenancy/sees-money";

/** Whether whoever looks may open the pages of channels; who may not is not asked to do anything there. */
export function seesChannels({ actor }: Pick<TenantContext, "actor">): boolean {
  return actor.kind !== "system" && may(actor.role, "channels.read");
}

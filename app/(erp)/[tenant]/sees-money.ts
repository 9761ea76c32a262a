import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** Whether whoever looks sees what orders come to: those who see prices. Who only picks and packs needs neither. */
export function seesMoney({ actor }: Pick<TenantContext, "actor">): boolean {
  return actor.kind !== "system" && may(actor.role, "prices.read");
}

/** Whether whoever looks may open the pages of channels; who may not is not asked to do anything there. */
export function seesChannels({ actor }: Pick<TenantContext, "actor">): boolean {
  return actor.kind !== "system" && may(actor.role, "channels.read");
}

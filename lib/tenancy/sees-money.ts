import { may } from "./roles";
import type { TenantContext } from "./tenant-context";

/** Whether whoever looks, a person or a key of the API, sees what orders come to: those who see prices. Who only picks and packs needs neither. */
export function seesMoney({ actor }: Pick<TenantContext, "actor">): boolean {
  return actor.kind !== "system" && may(actor.role, "prices.read");
}

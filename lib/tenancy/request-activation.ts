import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import { findOwner } from "./internal/find-owner";
import { takeActBudget } from "./take-act-budget";
import type { TenantContext } from "./tenant-context";

/**
 * Asks the operator to activate the account, who is told by mail. One request is enough: asking again changes nothing. Allowed
 * after the trial. Throws `too_many_attempts`.
 */
export async function requestActivation(tenant: TenantContext): Promise<"asked" | "already-asked"> {
  return withTenant(tenant, async (tx) => {
    await takeActBudget(tx, tenant, "activation");
    const { count } = await tx.tenant.updateMany({
      where: { id: tenant.tenantId, activationRequestedAt: null, activatedAt: null },
      data: { activationRequestedAt: clock.now() },
    });
    if (count === 0) return "already-asked";
    await recordAudit(tx, tenant, {
      action: "tenant.activation_requested",
      entity: "tenant",
      entityId: tenant.tenantId,
    });
    await tellOperator(tx, tenant);
    return "asked";
  });
}

async function tellOperator(tx: TenantTx, { tenantId, slug, name }: TenantContext): Promise<void> {
  log.info({ tenantId, slug }, "a company asks for activation");
  if (!env.OPERATOR_EMAIL) return;
  const [{ cui }, owner] = await Promise.all([
    tx.tenant.findUniqueOrThrow({ where: { id: tenantId }, select: { cui: true } }),
    findOwner(tx, tenantId),
  ]);
  await queueMail(tx, {
    tenantId,
    to: env.OPERATOR_EMAIL,
    locale: "ro",
    template: "activation_requested",
    data: {
      company: name,
      cui: cui ?? "–",
      slug,
      email: owner?.email ?? "–",
      // By way of the sign-in: for a visitor there is no operator's place.
      link: new URL(`/sign-in?next=/operator/tenants/${slug}`, env.PUBLIC_URL).href,
    },
  });
}

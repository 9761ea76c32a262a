import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { randomToken, sha256 } from "@/lib/core/crypto";
import { newId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";

export const API_KEY_PREFIX = "mk_";

export type CreatedApiKey = { id: string; key: string };

/**
 * Makes a key for the API with the rights of `role`. The key itself is handed back this one time; only its SHA-256 and its
 * first signs are stored.
 */
export async function createApiKey(
  tenant: TenantContext,
  input: { name: string; role?: Exclude<Role, "owner"> },
): Promise<CreatedApiKey> {
  return withTenant(tenant, async (tx) => {
    const createdBy = tenant.actor.kind === "member" ? tenant.actor.userId : null;
    const created = await insertApiKey(tx, tenant.tenantId, input, createdBy);
    await recordAudit(tx, tenant, {
      action: "api_key.created",
      entity: "api_key",
      entityId: created.id,
      after: { name: input.name, role: input.role ?? "admin" },
    });
    return created;
  });
}

/** For the transaction that makes a tenant. Without a maker the key works until it is revoked. */
export async function insertApiKey(
  tx: TenantTx,
  tenantId: string,
  input: { name: string; role?: Exclude<Role, "owner"> },
  createdBy: string | null = null,
): Promise<CreatedApiKey> {
  const key = `${API_KEY_PREFIX}${randomToken(30)}`;
  const id = newId();
  await tx.apiKey.create({
    data: {
      tenantId,
      id,
      name: input.name,
      role: input.role ?? "admin",
      createdBy,
      prefix: key.slice(0, 9),
      keyHash: sha256(key),
    },
  });
  return { id, key };
}

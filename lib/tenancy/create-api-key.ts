import "server-only";
import { recordAudit } from "@/lib/audit/record-audit";
import { randomToken, sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { lockCompany } from "./internal/lock-company";
import { lockActor } from "./internal/lock-people";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";

export const API_KEY_PREFIX = "mk_";

export type CreatedApiKey = { id: string; key: string };

/** Working keys of one company. */
const MOST_KEYS = 50;

/**
 * Makes a key for the API with the rights of `role`. The key itself is handed back this one time; only its SHA-256 and its
 * first signs are stored. Throws `forbidden` when the member may make none (any more), and `invalid_input` with reason "too_many_keys".
 */
export async function createApiKey(
  tenant: TenantContext,
  input: { name: string; role?: Exclude<Role, "owner"> },
): Promise<CreatedApiKey> {
  return withTenant(tenant, async (tx) => {
    // Held until the key is stored: a maker who is just being removed takes it along.
    const maker = await lockActor(tx, tenant, "settings.write");
    await lockCompany(tx, tenant);
    const working = await tx.apiKey.count({ where: { tenantId: tenant.tenantId, revokedAt: null } });
    if (working >= MOST_KEYS) throw new AppError("invalid_input", { reason: "too_many_keys", limit: MOST_KEYS });
    const created = await insertApiKey(tx, tenant.tenantId, input, maker?.userId ?? null);
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

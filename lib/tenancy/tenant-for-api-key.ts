import "server-only";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { API_KEY_PREFIX } from "./create-api-key";
import { KEY_MAKERS } from "./internal/key-makers";
import { TENANT_ROW } from "./internal/tenant-row-sql";
import type { Role } from "./roles";
import type { TenantContext } from "./tenant-context";
import { isGoing, type TenantRow, toTenantContext } from "./to-tenant-context";

type KeyColumns = { keyId: string; role: Role; lastUsedAt: Date | null };

const USE_NOTED_EVERY_MS = 60_000;

/**
 * The tenant of a request to the API, from its `Authorization: Bearer …` header (or the bare key). Looked up by hash each
 * time (`tenantOfBearer` remembers it for two seconds). Throws `unauthenticated` when there is no key, it is
 * unknown or revoked, or the member who made it is gone, suspended or in a role that makes no keys.
 */
export async function tenantForApiKey(bearer: string | null | undefined): Promise<TenantContext> {
  const key = bearer?.replace(/^Bearer\s+/i, "").trim() ?? "";
  if (!key.startsWith(API_KEY_PREFIX) || key.length > 200) throw new AppError("unauthenticated");
  const [row] = await withSystem(
    "api-key",
    (tx) => tx.$queryRaw<(TenantRow & KeyColumns)[]>`
      SELECT ${TENANT_ROW}, k.id AS "keyId", k.role, k.last_used_at AS "lastUsedAt"
        FROM api_key k JOIN tenant t ON t.id = k.tenant_id
       WHERE k.key_hash = ${sha256(key)} AND k.revoked_at IS NULL
         AND (k.created_by IS NULL OR EXISTS (
               SELECT 1 FROM membership m WHERE m.tenant_id = k.tenant_id AND m.user_id = k.created_by
                  AND m.suspended_at IS NULL AND m.role = ANY (${KEY_MAKERS})))`,
  );
  if (!row || isGoing(row)) throw new AppError("unauthenticated");
  noteUse({ tenantId: row.id, id: row.keyId, lastUsedAt: row.lastUsedAt });
  return toTenantContext(row, { kind: "api", keyId: row.keyId, role: row.role });
}

/** At most once a minute, and never in the way of the request. */
function noteUse(key: { tenantId: string; id: string; lastUsedAt: Date | null }): void {
  const now = clock.now();
  if (key.lastUsedAt && now.getTime() - key.lastUsedAt.getTime() < USE_NOTED_EVERY_MS) return;
  withTenant(key, (tx) =>
    tx.apiKey.updateMany({
      where: { tenantId: key.tenantId, id: key.id, OR: [{ lastUsedAt: null }, { lastUsedAt: key.lastUsedAt }] },
      data: { lastUsedAt: now },
    }),
  ).catch((error: unknown) => log.warn({ reason: String(error) }, "the use of an API key was not noted"));
}

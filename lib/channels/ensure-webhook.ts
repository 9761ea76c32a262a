import "server-only";
import { decryptSecret, encryptSecret, randomToken } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { isAppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { adapterFor } from "./channel-registry";
import { openSession } from "./open-session";

/** Words that Trendyol refuses in an address, and hosts that nobody outside can call. */
const UNREACHABLE = /localhost|127\.0\.0\.1|\[::1\]|trendyol|dolap|\.test(:|$)/i;

/**
 * Asks the channel to tell us of orders at once, when it can reach us and does not know us yet. Polling goes on as before: a webhook only
 * makes it faster, so a refusal is noted and no failure.
 */
export async function ensureWebhook(
  tenant: TenantContext,
  connectionId: string,
): Promise<"registered" | "there" | "skipped"> {
  if (UNREACHABLE.test(new URL(env.PUBLIC_URL).host)) return "skipped";
  const { tenantId } = tenant;
  const where = { tenantId_id: { tenantId, id: connectionId } };
  const row = await withTenant(tenant, (tx) =>
    tx.connection.findUnique({ where, select: { channel: true, webhookExternalId: true, state: true } }),
  );
  if (row?.state !== "active") return "skipped";
  if (row.webhookExternalId !== null) return "there";
  const secret = randomToken(24);
  try {
    const session = await openSession(tenant, connectionId, "background");
    const url = `${env.PUBLIC_URL}/api/webhooks/${row.channel}/${connectionId}`;
    const { externalId } = await adapterFor(session.channel).registerWebhook(session, { url, secret });
    await withTenant(tenant, (tx) =>
      tx.connection.update({
        where,
        data: { webhookExternalId: externalId, webhookSecret: encryptSecret(secret, contextOf(connectionId)) },
      }),
    );
    return "registered";
  } catch (error) {
    if (!isAppError(error)) throw error;
    log.info({ connectionId, code: error.code }, "webhook not registered; polling does without it");
    return "skipped";
  }
}

/** The secret that deliveries for this connection must carry. */
export function readWebhookSecret(sealed: string, connectionId: string): string {
  return decryptSecret(sealed, contextOf(connectionId));
}

function contextOf(connectionId: string): string {
  return `webhook:${connectionId}`;
}

import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ConnectionView } from "../connections/connection-types";
import type { ConnectionSettingsInput } from "../connections/connections.schemas";
import { createConnection } from "../connections/create-connection";
import { advanceRun } from "../runs/advance-run";
import { getRun } from "../runs/get-run";
import { requestSync } from "../runs/request-sync";
import type { RunKind, RunView } from "../runs/run-types";
import { refillBudgets, SHOP_KEYS } from "./a-sandbox";

/** A connection to the sandbox's shop, made as the API makes it. */
export function aConnection(
  tenant: TenantContext,
  settings: ConnectionSettingsInput = {},
  credentials: { sellerId: string; apiKey: string; apiSecret: string } = SHOP_KEYS,
): Promise<ConnectionView> {
  return createConnection(
    tenant,
    { channel: "trendyol", name: "Trendyol RO", storefront: "RO", credentials, settings },
    "api",
  );
}

/** Does what the engine does with a run, until it is finished; waiting for a pace is left out. */
export async function runToEnd(tenant: TenantContext, connectionId: string, kind: RunKind): Promise<RunView> {
  const { runId } = await requestSync(tenant, connectionId, kind);
  return takeToEnd(tenant, connectionId, runId);
}

export async function takeToEnd(tenant: TenantContext, connectionId: string, runId: string): Promise<RunView> {
  for (let slice = 0; slice < 500; slice++) {
    await refillBudgets();
    const outcome = await advanceRun(tenant, runId);
    if (!outcome.more) return getRun(tenant, connectionId, runId);
  }
  throw new Error("the run does not end");
}

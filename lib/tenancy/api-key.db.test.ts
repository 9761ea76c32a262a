import { afterEach, describe, expect, it, vi } from "vitest";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { createApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";
import { tenantForApiKey } from "./tenant-for-api-key";
import { aTenant } from "./testing/a-tenant";

afterEach(() => clock.release());

describe("API keys", () => {
  it("lead to their tenant and nobody else's, with the key as actor", async () => {
    const [one, two] = [await aTenant(), await aTenant()];
    const made = await createApiKey(one, { name: "Contabilitate", role: "accountant" });
    await createApiKey(two, { name: "Alta" });
    const tenant = await tenantForApiKey(`Bearer ${made.key}`);
    expect(tenant.tenantId).toBe(one.tenantId);
    expect(tenant.actor).toEqual({ kind: "api", keyId: made.id, role: "accountant" });
  });

  it("are stored as a hash only", async () => {
    const { key } = await createApiKey(await aTenant(), { name: "x" });
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query("SELECT count(*)::int AS n FROM api_key k WHERE k::text LIKE '%' || $1 || '%'", [key]),
    );
    expect(rows[0].n).toBe(0);
  });

  it.each([null, undefined, "", "Bearer ", "Bearer mk_unknown", "Basic abc", "mk_", `mk_${"x".repeat(500)}`])(
    "refuses %j",
    (bearer) => expect(tenantForApiKey(bearer)).rejects.toMatchObject({ code: "unauthenticated" }),
  );

  it("stop at once when revoked; a stranger cannot revoke them", async () => {
    const [mine, strange] = [await aTenant(), await aTenant()];
    const { id, key } = await createApiKey(mine, { name: "x" });
    await expect(revokeApiKey(strange, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(tenantForApiKey(key)).resolves.toBeTruthy();
    await revokeApiKey(mine, id);
    await revokeApiKey(mine, id);
    await expect(tenantForApiKey(key)).rejects.toMatchObject({ code: "unauthenticated" });
    expect(await listApiKeys(strange)).toEqual([]);
  });

  it("note their use at most once a minute", async () => {
    const tenant = await aTenant();
    const { key } = await createApiKey(tenant, { name: "x" });
    const lastUse = async () => (await listApiKeys(tenant))[0]?.lastUsedAt?.toISOString();
    for (const [moment, noted] of [
      ["2026-11-24T10:00:00.000Z", "2026-11-24T10:00:00.000Z"],
      ["2026-11-24T10:00:59.000Z", "2026-11-24T10:00:00.000Z"],
      ["2026-11-24T10:01:00.000Z", "2026-11-24T10:01:00.000Z"],
    ] as const) {
      clock.standAt(new Date(moment));
      await tenantForApiKey(key);
      await vi.waitFor(async () => expect(await lastUse()).toBe(noted));
    }
  });
});

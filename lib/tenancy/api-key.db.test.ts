import { afterEach, describe, expect, it, vi } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { aMember } from "@/lib/auth/testing/a-member";
import { clock } from "@/lib/core/clock";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { changeRole } from "./change-role";
import { createApiKey, insertApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { listKeysOf } from "./list-keys-of";
import { removeMember } from "./remove-member";
import { restoreMember } from "./restore-member";
import { revokeApiKey } from "./revoke-api-key";
import { suspendMember } from "./suspend-member";
import type { TenantContext } from "./tenant-context";
import { tenantForApiKey } from "./tenant-for-api-key";
import { tenantOfBearer } from "./tenant-of-bearer";
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

  it("stop with the member who made them: wait while they are suspended or demoted, are revoked when they are removed", async () => {
    const tenant = await aTenant();
    const { userId } = await aMember(tenant, "admin");
    const admin: TenantContext = { ...tenant, actor: { kind: "member", userId, role: "admin" } };
    const { key } = await createApiKey(admin, { name: "Scriptul lui" });
    const other = await createApiKey(tenant, { name: "Al firmei" });
    const byCommand = await withTenant(tenant, (tx) => insertApiKey(tx, tenant.tenantId, { name: "npm run tenant" }));
    const works = async (one = key) =>
      tenantOfBearer(one).then(
        () => true,
        () => false,
      );
    const waiting = async () => (await listApiKeys(tenant)).filter(({ waits }) => waits).map(({ name }) => name);
    expect(await works()).toBe(true);

    await suspendMember(tenant, userId);
    expect([await works(), await waiting()]).toEqual([false, ["Scriptul lui"]]);
    await restoreMember(tenant, userId);
    expect([await works(), await waiting()]).toEqual([true, []]);

    await changeRole(tenant, { memberId: userId, was: "admin", role: "accountant" });
    expect([await works(), await waiting()]).toEqual([false, ["Scriptul lui"]]);
    await changeRole(tenant, { memberId: userId, was: "accountant", role: "admin" });
    expect(await works()).toBe(true);

    expect(await listKeysOf(tenant, userId)).toEqual(["Scriptul lui"]);
    await removeMember(tenant, userId);
    expect(await works()).toBe(false);
    expect(await listKeysOf(tenant, userId)).toEqual([]);
    // Coming back brings no key back.
    await withTenant(tenant, (tx) =>
      tx.membership.create({ data: { tenantId: tenant.tenantId, userId, role: "admin" } }),
    );
    expect(await works()).toBe(false);
    expect([await works(other.key), await works(byCommand.key)]).toEqual([true, true]);
    expect((await listApiKeys(tenant)).map(({ name, maker }) => [name, maker])).toEqual([
      ["npm run tenant", null],
      ["Al firmei", "Test Owner"],
      ["Scriptul lui", "Test admin"],
    ]);
    expect((await listAudit(tenant, { entity: "api_key" })).items[0]).toMatchObject({
      action: "api_key.revoked",
      actorName: "Test Owner",
      before: { name: "Scriptul lui" },
    });
  });

  it("are made by nobody who may make none any more, also when that is just being decided", async () => {
    const tenant = await aTenant();
    const { userId } = await aMember(tenant, "admin");
    const admin: TenantContext = { ...tenant, actor: { kind: "member", userId, role: "admin" } };
    const { tenantId } = tenant;
    for (const change of ["UPDATE membership SET role = 'clerk'", "DELETE FROM membership"]) {
      await whileChanging(
        (owner) => owner.query(`${change} WHERE tenant_id = $1 AND user_id = $2`, [tenantId, userId]),
        () => expect(createApiKey(admin, { name: "x" })).rejects.toMatchObject({ code: "forbidden" }),
      );
    }
    for (const actor of [
      { kind: "operator", userId, role: "support" },
      { kind: "api", keyId: userId, role: "admin" },
    ] as const)
      await expect(createApiKey({ ...tenant, actor }, { name: "x" })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listApiKeys(tenant)).toEqual([]);
  });

  it("are at most fifty that work; a revoked one makes room", async () => {
    const tenant = await aTenant();
    const { id } = await createApiKey(tenant, { name: "x" });
    await asDatabaseOwner((owner) =>
      owner.query(
        `INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, role)
         SELECT $1, uuidv7(), 'y', 'mk_', uuidv7()::text, 'admin' FROM generate_series(1, 49)`,
        [tenant.tenantId],
      ),
    );
    await expect(createApiKey(tenant, { name: "z" })).rejects.toMatchObject({
      facts: { reason: "too_many_keys", limit: 50 },
    });
    await revokeApiKey(tenant, id);
    await expect(createApiKey(tenant, { name: "z" })).resolves.toBeTruthy();
  });

  it("are at most fifty also when two administrators make one at the same moment", async () => {
    const tenant = await aTenant();
    await whileChanging(
      (owner) =>
        owner.query(
          `WITH held AS MATERIALIZED (SELECT id FROM tenant WHERE id = $1 FOR NO KEY UPDATE)
           INSERT INTO api_key (tenant_id, id, name, prefix, key_hash, role)
           SELECT id, uuidv7(), 'y', 'mk_', uuidv7()::text, 'admin' FROM held, generate_series(1, 50)`,
          [tenant.tenantId],
        ),
      () => expect(createApiKey(tenant, { name: "z" })).rejects.toMatchObject({ facts: { reason: "too_many_keys" } }),
    );
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

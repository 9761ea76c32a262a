import { afterEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { readTenantTables, seedEveryTable } from "@/lib/db/testing/seed-every-table";
import { asAppRole, asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { allowSupport } from "@/lib/tenancy/allow-support";
import { askDeletion } from "@/lib/tenancy/ask-deletion";
import { deleteDueTenant, deleteTenantRows } from "@/lib/tenancy/delete-due-tenant";
import { endSupport } from "@/lib/tenancy/end-support";
import { keepAccount } from "@/lib/tenancy/keep-account";
import { listDueDeletions } from "@/lib/tenancy/list-due-deletions";
import { listTenantsOfUser } from "@/lib/tenancy/list-tenants-of-user";
import { tellEndedTrials } from "@/lib/tenancy/tell-ended-trials";
import { tellNearDeletions } from "@/lib/tenancy/tell-near-deletions";
import { tenantForApiKey } from "@/lib/tenancy/tenant-for-api-key";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { tenantForMember } from "@/lib/tenancy/tenant-for-member";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { transferOwnership } from "@/lib/tenancy/transfer-ownership";
import { aFullTenant } from "@/tests/isolation/a-full-tenant";
import { allRowsOf } from "@/tests/isolation/all-rows-of";
import { closeAccount } from "./close-account";
import { hashPassword } from "./password";
import { aMember } from "./testing/a-member";

const DAY = 86_400_000;

afterEach(() => clock.release());

const query = async (sql: string, values: unknown[] = []) =>
  (await asDatabaseOwner((owner) => owner.query(sql, values))).rows;

/** As if it had been asked for a month ago. */
async function letTheDayCome(tenantId: string): Promise<void> {
  await query(
    "UPDATE tenant SET deletion_asked_at = now() - interval '30 days 1 minute', deletion_due_at = now() - interval '1 minute' WHERE id = $1",
    [tenantId],
  );
}

/** Every place of the database, whatever the table, where one of these words stands. */
async function placesOf(words: readonly string[]): Promise<string[]> {
  return asDatabaseOwner(async (owner) => {
    const { rows: tables } = await owner.query(
      "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations'",
    );
    const places: string[] = [];
    for (const { relname } of tables) {
      const { rows } = await owner.query(
        `SELECT count(*)::int AS count FROM ${relname} t WHERE t::text LIKE ANY (SELECT '%' || w || '%' FROM unnest($1::text[]) w)`,
        [words],
      );
      if (rows[0].count > 0) places.push(relname);
    }
    return places.sort();
  });
}

async function deleteAll(tenantId: string, most?: number): Promise<number> {
  let steps = 1;
  while ((await deleteTenantRows(tenantId, 0, most)).more) steps++;
  expect(await deleteDueTenant(tenantId)).toBe("deleted");
  return steps;
}

describe("asking for the deletion of an account", () => {
  it("wants the company's name and the owner's password, and from then on only lets it be read", async () => {
    const one = await aFullTenant("Închidere SRL");
    const { tenant } = one;
    await query("UPDATE app_user SET password_hash = $1 WHERE id = $2", [
      await hashPassword("o parolă bună"),
      one.ownerId,
    ]);
    const ask = (name: string, password: string) => closeAccount(tenant, { name, password }, "127.0.0.1");
    await expect(ask("Alta SRL", "o parolă bună")).rejects.toMatchObject({ code: "invalid_input" });
    await expect(ask("Închidere SRL", "alta")).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await tenantForJob(tenant.tenantId, "test")).mayWrite).toBe(true);

    const due = await ask("  închidere  srl ", "o parolă bună");
    expect(await ask("Închidere SRL", "o parolă bună")).toEqual(due);
    expect(due.getTime() - Date.now()).toBeGreaterThan(30 * DAY - 60_000);
    expect(await tenantForJob(tenant.tenantId, "test")).toMatchObject({ mayWrite: false, deletionDueAt: due });
    expect(await tenantForMember(one.ownerId, tenant.slug)).toMatchObject({ mayWrite: false });
    expect(await query("SELECT template FROM mail WHERE template LIKE 'deletion%'")).toEqual([
      { template: "deletion_asked" },
    ]);

    const clerk = { ...tenant, actor: { kind: "member" as const, userId: one.ownerId, role: "admin" as const } };
    await expect(askDeletion(clerk)).rejects.toMatchObject({ code: "forbidden" });
    await expect(keepAccount(clerk)).rejects.toMatchObject({ code: "forbidden" });
    await keepAccount(tenant);
    await keepAccount(tenant);
    expect(await tenantForJob(tenant.tenantId, "test")).toMatchObject({ mayWrite: true, deletionDueAt: null });
    expect(
      (
        await query(
          "SELECT action FROM audit_event WHERE tenant_id = $1 AND action LIKE 'tenant.deletion%' ORDER BY at",
          [tenant.tenantId],
        )
      ).map(({ action }) => action),
    ).toEqual(["tenant.deletion_asked", "tenant.deletion_undone"]);
  });

  it("is asked for by nobody to whom the account belongs no more, though their page still says so", async () => {
    const tenant = await aTenant();
    const { userId } = await aMember(tenant, "admin");
    await transferOwnership(tenant, userId);
    for (const act of [askDeletion, keepAccount, allowSupport, endSupport])
      await expect(act(tenant)).rejects.toMatchObject({ code: "forbidden" });
    const heir = { ...tenant, actor: { kind: "member" as const, userId, role: "owner" as const } };
    await expect(askDeletion(heir)).resolves.toBeInstanceOf(Date);
  });

  it("is announced to the owner within seven days of the day and on the last one, once each, and not when taken back", async () => {
    const { tenant } = await aFullTenant("Amintire SRL");
    const told = async () =>
      (
        await query("SELECT template, data->>'day' AS day FROM mail WHERE dedupe_key LIKE $1 ORDER BY created_at, id", [
          `deletion_%:${tenant.tenantId}:%`,
        ])
      ).map(({ template, day }) => `${template} ${day}`);
    const due = new Date("2026-12-24T10:00:00.000Z");
    const standBefore = (days: number) => clock.standAt(new Date(due.getTime() - days * DAY));
    standBefore(30);
    expect(await askDeletion(tenant)).toEqual(due);
    standBefore(7.01);
    await tellNearDeletions();
    expect(await told()).toEqual([]);
    standBefore(7);
    await Promise.all([tellNearDeletions(), tellNearDeletions()]);
    expect(await told()).toEqual(["deletion_near 24.12.2026"]);
    standBefore(1);
    await tellNearDeletions();
    await tellNearDeletions();
    expect(await told()).toEqual(["deletion_near 24.12.2026", "deletion_last_day 24.12.2026"]);
    await keepAccount(tenant);
    await askDeletion(tenant);
    await tellNearDeletions();
    expect(await told()).toHaveLength(2);
    clock.standAt(new Date(clock.now().getTime() + 25 * DAY));
    await tellNearDeletions();
    expect(await told()).toHaveLength(3);
    const heir = await aMember(tenant, "admin");
    await transferOwnership(tenant, heir.userId);
    await tellNearDeletions();
    await tellNearDeletions();
    expect(await query("SELECT template FROM mail WHERE to_address = $1 ORDER BY 1", [heir.email])).toEqual([
      { template: "deletion_near" },
      { template: "ownership_received" },
    ]);
    clock.standAt(new Date(clock.now().getTime() + 4.5 * DAY));
    await whileChanging(
      (owner) =>
        owner.query("UPDATE tenant SET deletion_asked_at = NULL, deletion_due_at = NULL WHERE id = $1", [
          tenant.tenantId,
        ]),
      tellNearDeletions,
    );
    expect(await told()).toHaveLength(4);
    clock.release();
  });

  it("lets nobody in any more once the day has come, and cannot be undone then; its trial is not spoken of", async () => {
    const { tenant, key, ownerId } = await aFullTenant("Sorocul SRL");
    await query("UPDATE tenant SET trial_ends_at = now() + interval '3 days' WHERE id = $1", [tenant.tenantId]);
    const due = await askDeletion(tenant);
    clock.standAt(new Date(due.getTime() - 1));
    await tellEndedTrials();
    expect(await query("SELECT 1 FROM mail WHERE template = 'trial_ended'")).toEqual([]);
    expect(await tenantForMember(ownerId, tenant.slug)).not.toBeNull();
    expect(await listTenantsOfUser(ownerId)).toHaveLength(1);
    expect(await listDueDeletions()).not.toContainEqual({ tenantId: tenant.tenantId });
    clock.standAt(due);
    expect(await tenantForMember(ownerId, tenant.slug)).toBeNull();
    expect(await listTenantsOfUser(ownerId)).toEqual([]);
    await expect(tenantForApiKey(key)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(keepAccount(tenant)).rejects.toMatchObject({ code: "not_found" });
    expect(await listDueDeletions()).toContainEqual({ tenantId: tenant.tenantId });
  });
});

describe("the deletion itself", () => {
  it("is not undone once its day has come for the database, by a process whose clock is late either", async () => {
    const tenant = await aTenant();
    await askDeletion(tenant);
    await letTheDayCome(tenant.tenantId);
    clock.standAt(new Date(Date.now() - DAY));
    await expect(keepAccount(tenant)).rejects.toMatchObject({ code: "not_found" });
    clock.release();
    for (const change of [
      "deletion_asked_at = NULL, deletion_due_at = NULL",
      "deletion_due_at = now() + interval '9 days'",
    ])
      await expect(query(`UPDATE tenant SET ${change} WHERE id = $1`, [tenant.tenantId])).rejects.toThrow("has come");
    await deleteAll(tenant.tenantId);
  });

  it("is refused by the database for any account whose day has not come", async () => {
    const tenant = await aTenant();
    await askDeletion(tenant);
    await expect(deleteTenantRows(tenant.tenantId)).rejects.toThrow(/not to be deleted/);
    await expect(deleteDueTenant(tenant.tenantId)).rejects.toThrow(/not to be deleted/);
    await keepAccount(tenant);
    await expect(deleteDueTenant(tenant.tenantId)).rejects.toThrow(/not to be deleted/);
    await asAppRole(async (app) => {
      await expect(app.query("SELECT delete_tenant()")).rejects.toThrow(/no tenant in context/);
      await expect(app.query("SELECT tables_of_tenants()")).rejects.toThrow(/permission denied/);
    });
  });

  it("leaves nothing of a company that had a row in every table, step by step, and touches no other company", async () => {
    const { mine, other } = await asDatabaseOwner(async (owner) => {
      const tables = await readTenantTables(owner);
      return { mine: await seedEveryTable(owner, tables), other: await seedEveryTable(owner, tables) };
    });
    const tenantId = String(mine.get("tenant")?.id);
    const otherId = String(other.get("tenant")?.id);
    const before = await allRowsOf(otherId);
    for (const digest of Object.values(await allRowsOf(tenantId))) expect(digest).not.toMatch(/^0 /);
    await letTheDayCome(tenantId);
    expect(await deleteAll(tenantId, 7)).toBeGreaterThan(3);
    expect(await allRowsOf(otherId)).toEqual(before);
    // The one place that still knows it: the proof that it was deleted.
    expect(await placesOf([tenantId])).toEqual(["operator_event"]);
  });

  it("takes a working shop with its people, mails and links; whoever belongs elsewhere stays; the owner is told", async () => {
    const one = await aFullTenant("Pleacă SRL");
    const neighbour = await aFullTenant("Rămâne SRL");
    const { tenant } = one;
    // The owner of the other company works here too, and so does an operator.
    const guest = neighbour.ownerId;
    const operator = (
      await query("SELECT user_id FROM membership WHERE tenant_id = $1 AND role = 'clerk'", [tenant.tenantId])
    )[0]?.user_id as string;
    await query("INSERT INTO membership (tenant_id, user_id, role) VALUES ($1, $2, 'accountant')", [
      tenant.tenantId,
      guest,
    ]);
    await query("INSERT INTO operator_mark (user_id) VALUES ($1)", [operator]);
    await query(
      "INSERT INTO user_token (id, user_id, kind, token_hash, expires_at) VALUES (gen_random_uuid(), $1, 'confirm', 'h', now())",
      [one.ownerId],
    );
    await askDeletion(tenant);
    await withTenant(tenant, (tx) =>
      tx.mail.create({
        data: {
          id: tenant.tenantId,
          toAddress: "x@y.ro",
          template: "trial_ended",
          locale: "ro",
          data: {},
          dedupeKey: `trial:${tenant.tenantId}`,
        },
      }),
    );
    const before = await allRowsOf(neighbour.tenant.tenantId);
    const [{ email }] = (await query("SELECT email FROM app_user WHERE id = $1", [one.ownerId])) as [{ email: string }];
    await letTheDayCome(tenant.tenantId);
    await deleteAll(tenant.tenantId);
    expect(await deleteDueTenant(tenant.tenantId)).toBe("gone");
    expect(await deleteTenantRows(tenant.tenantId)).toEqual({ more: false });

    expect(await placesOf([tenant.tenantId, one.ownerId, email, "Pleacă SRL"])).toEqual(["mail", "operator_event"]);
    expect(await query("SELECT template, data FROM mail WHERE to_address = $1", [email])).toEqual([
      { template: "deleted", data: { company: "Pleacă SRL", link: expect.stringContaining("/privacy") } },
    ]);
    const [proof] = await query("SELECT action, user_id, detail FROM operator_event WHERE about_id = $1", [
      tenant.tenantId,
    ]);
    expect(proof).toMatchObject({
      action: "tenant.deleted",
      user_id: one.ownerId,
      detail: { company: "Pleacă SRL", slug: tenant.slug },
    });
    expect(await query("SELECT id FROM app_user WHERE id = ANY ($1)", [[guest, operator]])).toHaveLength(2);
    expect(await allRowsOf(neighbour.tenant.tenantId)).toEqual(before);
  });
});

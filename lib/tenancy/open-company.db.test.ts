import { afterEach, expect, it } from "vitest";
import { listAudit } from "@/lib/audit/list-audit";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { activateTenant } from "./activate-tenant";
import { listTenantsOfUser } from "./list-tenants-of-user";
import { countTrialsLeft, openCompany } from "./open-company";
import { tenantForMember } from "./tenant-for-member";
import { aTenant } from "./testing/a-tenant";

const COMPANY = { name: "A Doua SRL", cui: "14399840", vatPayer: true };
const NOW = new Date("2026-11-24T10:00:00.000Z");

afterEach(() => clock.release());

/** Somebody with an account and the company they signed up with. */
async function anOwner() {
  const tenant = await aTenant();
  const userId = tenant.actor.kind === "member" ? tenant.actor.userId : "";
  return { tenant, userId };
}
const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "done",
    ({ code, facts }) => facts.reason ?? code,
  );

it("opens a company of an account that exists, furnished as at a sign-up, with its trial running from now", async () => {
  const { tenant, userId } = await anOwner();
  clock.standAt(NOW);
  const second = await openCompany(userId, COMPANY);
  expect(second).toMatchObject({
    name: "A Doua SRL",
    mayWrite: true,
    trialEndsAt: new Date("2026-12-09T10:00:00.000Z"),
    actor: { kind: "member", userId, role: "owner" },
  });
  expect((await tenantForMember(userId, second.slug))?.tenantId).toBe(second.tenantId);
  expect((await listTenantsOfUser(userId)).map(({ slug }) => slug).sort()).toEqual([tenant.slug, second.slug].sort());
  const { warehouses, row } = await withTenant(second, async (tx) => ({
    warehouses: await tx.warehouse.findMany({ select: { code: true, name: true } }),
    row: await tx.tenant.findUniqueOrThrow({ where: { id: second.tenantId } }),
  }));
  expect(warehouses).toEqual([{ code: "DP", name: "Depozit principal" }]);
  expect(row).toMatchObject({ cui: "14399840", vatPayer: true, onboardingChoice: null, firstStepsClosedAt: null });
  expect((await listAudit(second)).items).toMatchObject([
    { action: "tenant.opened", actorName: "Test Owner", after: COMPANY },
  ]);
});

it("lets one person have three in trial, also when all are asked for at once; an activated one makes room", async () => {
  const { tenant, userId } = await anOwner();
  expect(await countTrialsLeft(userId)).toBe(2);
  const outcomes = await Promise.all(Array.from({ length: 5 }, () => refusal(openCompany(userId, COMPANY))));
  expect(outcomes.sort()).toEqual(["done", "done", "too_many_trials", "too_many_trials", "too_many_trials"]);
  expect(await countTrialsLeft(userId)).toBe(0);
  // A trial that has ended takes its place still: nobody goes from trial to trial.
  clock.standAt(new Date(NOW.getTime() + 60 * 86_400_000));
  expect(await refusal(openCompany(userId, COMPANY))).toBe("too_many_trials");
  clock.release();
  await activateTenant(tenant);
  expect(await refusal(openCompany(userId, COMPANY))).toBe("done");
  expect(await refusal(openCompany(userId, COMPANY))).toBe("too_many_trials");
  expect(await refusal(openCompany((await anOwner()).userId, COMPANY))).toBe("done");
});

it("opens one when the same form is sent twice, at once or later, and another for another form, person or name", async () => {
  const { userId } = await anOwner();
  const request = newId();
  const twice = await Promise.all([openCompany(userId, COMPANY, request), openCompany(userId, COMPANY, request)]);
  const later = await openCompany(userId, COMPANY, request);
  expect(new Set([...twice, later].map(({ tenantId }) => tenantId)).size).toBe(1);
  expect(later).toMatchObject({ slug: twice[0].slug, actor: { kind: "member", userId, role: "owner" } });
  expect((await listAudit(later)).items.map(({ action }) => action)).toEqual(["tenant.opened"]);
  expect(await countTrialsLeft(userId)).toBe(1);

  const renamed = await openCompany(userId, { ...COMPANY, name: "A Treia SRL" }, request);
  expect(renamed.tenantId).not.toBe(later.tenantId);
  expect(await countTrialsLeft(userId)).toBe(0);
  // Full, and still the answer of what was opened before.
  expect((await openCompany(userId, COMPANY, request)).tenantId).toBe(later.tenantId);
  expect(await refusal(openCompany(userId, COMPANY, newId()))).toBe("too_many_trials");
  const stranger = await openCompany((await anOwner()).userId, COMPANY, request);
  expect(stranger.tenantId).not.toBe(later.tenantId);
});

it("is bounded by the database itself", async () => {
  const userId = newId();
  const insert = (place: number | null, by: string | null) =>
    asDatabaseOwner((owner) =>
      owner.query("INSERT INTO tenant (id, slug, name, opened_by, trial_place) VALUES ($1, $2, 'X', $3, $4)", [
        newId(),
        newId(),
        by,
        place,
      ]),
    );
  for (const place of [1, 2, 3]) await insert(place, userId);
  await expect(insert(3, userId)).rejects.toMatchObject({ code: "23505" });
  await expect(insert(4, userId)).rejects.toMatchObject({ code: "23514" });
  await expect(insert(null, userId)).rejects.toMatchObject({ code: "23514" });
});

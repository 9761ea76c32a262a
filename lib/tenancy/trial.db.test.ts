import type pg from "pg";
import { afterEach, describe, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { whileChanging } from "@/lib/db/testing/while-changing";
import { withTenant } from "@/lib/db/with-tenant";
import { activateTenant } from "./activate-tenant";
import { chooseOnboarding } from "./choose-onboarding";
import { extendTrial } from "./extend-trial";
import { readCompany } from "./read-company";
import { requestActivation } from "./request-activation";
import { setKeepCnp } from "./set-keep-cnp";
import { startTrial } from "./start-trial";
import { tellEndedTrials } from "./tell-ended-trials";
import { tellEndingTrials } from "./tell-ending-trials";
import { tenantForJob } from "./tenant-for-job";
import { aTenant } from "./testing/a-tenant";

const DAY = 86_400_000;
const START = new Date("2026-11-01T08:00:00.000Z");
const mailsTo = async (template: string) =>
  (await asDatabaseOwner((owner) => owner.query("SELECT to_address FROM mail WHERE template = $1", [template]))).rows;

async function aTrial() {
  const tenant = await aTenant();
  await withTenant(tenant, (tx) => startTrial(tx, tenant.tenantId, START));
  return tenant;
}

afterEach(() => clock.release());

describe("the trial", () => {
  it("ends after 15 days: no writing any more, told to the owner once", async () => {
    const tenant = await aTrial();
    clock.standAt(new Date(START.getTime() + 15 * DAY - 1));
    expect((await tenantForJob(tenant.tenantId, "test")).mayWrite).toBe(true);
    await tellEndedTrials();
    expect(await mailsTo("trial_ended")).toHaveLength(0);

    clock.standAt(new Date(START.getTime() + 15 * DAY));
    const over = await tenantForJob(tenant.tenantId, "test");
    expect(over.mayWrite).toBe(false);
    await Promise.all([tellEndedTrials(), tellEndedTrials()]);
    await tellEndedTrials();
    expect(await mailsTo("trial_ended")).toHaveLength(1);
    await expect(setKeepCnp(over, true)).rejects.toMatchObject({ code: "trial_ended" });
    await expect(chooseOnboarding(over, "own", async () => {})).rejects.toMatchObject({ code: "trial_ended" });
  });

  it("over, activation can still be asked for, and opens everything again", async () => {
    const tenant = await aTrial();
    clock.standAt(new Date(START.getTime() + 20 * DAY));
    const over = await tenantForJob(tenant.tenantId, "test");
    expect(await requestActivation(over)).toBe("asked");
    expect(await requestActivation(over)).toBe("already-asked");
    await activateTenant(over);
    expect(await tenantForJob(tenant.tenantId, "test")).toMatchObject({ mayWrite: true, activated: true });
  });

  it("tells the operator who asks for activation, and the owner when it is done", async () => {
    const tenant = await aTrial();
    Object.assign(env, { OPERATOR_EMAIL: "operator@marfa.test" });
    const before = (await mailsTo("activated")).length;
    await requestActivation(tenant);
    await requestActivation(tenant);
    expect(await mailsTo("activation_requested")).toEqual([{ to_address: "operator@marfa.test" }]);
    await activateTenant(tenant);
    await activateTenant(tenant);
    expect(await mailsTo("activated")).toHaveLength(before + 1);
    Object.assign(env, { OPERATOR_EMAIL: undefined });
  });

  it("is announced once, three days before its end, and anew when it was extended", async () => {
    const tenant = await aTrial();
    const asked = await aTrial();
    await requestActivation(asked);
    clock.standAt(new Date(START.getTime() + 11 * DAY));
    const before = (await mailsTo("trial_ending")).length;
    await tellEndingTrials();
    expect(await mailsTo("trial_ending")).toHaveLength(before);
    clock.standAt(new Date(START.getTime() + 12 * DAY + 1));
    await tellEndingTrials();
    await tellEndingTrials();
    const told = await asDatabaseOwner((owner) =>
      owner.query("SELECT dedupe_key FROM mail WHERE dedupe_key LIKE $1 OR dedupe_key LIKE $2", [
        `trial_ending:${tenant.tenantId}%`,
        `trial_ending:${asked.tenantId}%`,
      ]),
    );
    expect(told.rows).toHaveLength(1);
    await extendTrial(tenant, 10);
    clock.standAt(new Date(START.getTime() + 23 * DAY));
    await tellEndingTrials();
    const again = await asDatabaseOwner((owner) =>
      owner.query("SELECT 1 FROM mail WHERE dedupe_key LIKE $1", [`trial_ending:${tenant.tenantId}%`]),
    );
    expect(again.rows).toHaveLength(2);
  });

  it("is announced again on its last day, once, and only so to whom it is news", async () => {
    const tenant = await aTrial();
    const told = async ({ tenantId }: { tenantId: string }) =>
      (
        await asDatabaseOwner((owner) =>
          owner.query("SELECT template FROM mail WHERE dedupe_key LIKE $1 ORDER BY created_at, id", [
            `%:${tenantId}:%`,
          ]),
        )
      ).rows.map(({ template }) => template);
    clock.standAt(new Date(START.getTime() + 14 * DAY - 1));
    await tellEndingTrials();
    expect(await told(tenant)).toEqual(["trial_ending"]);
    clock.standAt(new Date(START.getTime() + 14 * DAY));
    await Promise.all([tellEndingTrials(), tellEndingTrials()]);
    await tellEndingTrials();
    expect(await told(tenant)).toEqual(["trial_ending", "trial_last_day"]);
    clock.standAt(new Date(START.getTime() + 15 * DAY));
    await tellEndingTrials();
    expect(await told(tenant)).toEqual(["trial_ending", "trial_last_day"]);

    // One whose first word was never said (the machine was down those days) hears the last one alone.
    const unheard = await aTrial();
    clock.standAt(new Date(START.getTime() + 14.5 * DAY));
    await tellEndingTrials();
    expect(await told(unheard)).toEqual(["trial_last_day"]);
  });

  it("can be extended, from its end or from now", async () => {
    const tenant = await aTrial();
    clock.standAt(new Date(START.getTime() + 10 * DAY));
    expect(await extendTrial(tenant, 5)).toEqual(new Date(START.getTime() + 20 * DAY));
    clock.standAt(new Date(START.getTime() + 30 * DAY));
    expect(await extendTrial(tenant, 2)).toEqual(new Date(START.getTime() + 32 * DAY));
    await expect(extendTrial(tenant, 0)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("given before anybody signed in is not cut short by the first sign-in, which gives fifteen days at least", async () => {
    const [long, short] = [await aTenant(), await aTenant()];
    clock.standAt(START);
    await extendTrial(long, 60);
    await extendTrial(short, 2);
    for (const { tenantId } of [long, short]) await withTenant({ tenantId }, (tx) => startTrial(tx, tenantId, START));
    const endOf = async ({ tenantId }: { tenantId: string }) => (await tenantForJob(tenantId, "test")).trialEndsAt;
    expect(await endOf(long)).toEqual(new Date(START.getTime() + 60 * DAY));
    expect(await endOf(short)).toEqual(new Date(START.getTime() + 15 * DAY));
  });
});

describe("the trial, when something comes between", () => {
  const giveDays = (tenantId: string, days: number) => (owner: pg.Client) =>
    owner.query(
      "UPDATE tenant SET trial_ends_at = trial_ends_at + make_interval(days => $2), trial_ended_notice_at = NULL WHERE id = $1",
      [tenantId, days],
    );

  it("is not told as ended to whom days are given at that moment, and is told when it really ends", async () => {
    const tenant = await aTrial();
    const told = async () =>
      (
        await asDatabaseOwner((owner) =>
          owner.query("SELECT 1 FROM mail WHERE template = 'trial_ended' AND data->>'link' LIKE $1", [
            `%/${tenant.slug}/settings`,
          ]),
        )
      ).rows.length;
    clock.standAt(new Date(START.getTime() + 15 * DAY));
    await whileChanging(giveDays(tenant.tenantId, 10), tellEndedTrials);
    expect(await told()).toBe(0);
    clock.standAt(new Date(START.getTime() + 25 * DAY));
    await tellEndedTrials();
    expect(await told()).toBe(1);
  });

  it.each([
    ["is activated", "activated_at = now()"],
    ["gets more days", "trial_ends_at = trial_ends_at + interval '10 days'"],
    ["is suspended", "suspended_at = now()"],
  ])("is not announced to who %s at that moment", async (_what, change) => {
    const tenant = await aTrial();
    clock.standAt(new Date(START.getTime() + 14.5 * DAY));
    await whileChanging(
      (owner) => owner.query(`UPDATE tenant SET ${change} WHERE id = $1`, [tenant.tenantId]),
      tellEndingTrials,
    );
    const told = await asDatabaseOwner((owner) =>
      owner.query("SELECT 1 FROM mail WHERE dedupe_key LIKE $1", [`%:${tenant.tenantId}:%`]),
    );
    expect(told.rows).toHaveLength(0);
  });

  it("keeps the days that two operators give at the same moment", async () => {
    const tenant = await aTrial();
    clock.standAt(START);
    await whileChanging(giveDays(tenant.tenantId, 10), () => extendTrial(tenant, 5));
    expect((await tenantForJob(tenant.tenantId, "test")).trialEndsAt).toEqual(new Date(START.getTime() + 30 * DAY));
  });
});

describe("the onboarding choice", () => {
  it("is kept only when the sample shop could be connected", async () => {
    const tenant = await aTenant();
    const failing = chooseOnboarding(tenant, "sample", () => Promise.reject(new Error("sandbox is down")));
    await expect(failing).rejects.toThrow("sandbox is down");
    expect((await readCompany(tenant)).onboardingChoice).toBeNull();
    const connected: string[] = [];
    await chooseOnboarding(tenant, "sample", async ({ tenantId }) => void connected.push(tenantId));
    expect(connected).toEqual([tenant.tenantId]);
    expect((await readCompany(tenant)).onboardingChoice).toBe("sample");
  });
});

describe("changes of the company", () => {
  it("leave a trace that cannot be rewritten", async () => {
    const tenant = await aTenant();
    await setKeepCnp(tenant, true);
    await setKeepCnp(tenant, true);
    const trace = await withTenant(tenant, (tx) => tx.auditEvent.findMany({ where: { entity: "tenant" } }));
    expect(trace).toMatchObject([{ action: "tenant.keep_cnp_changed", after: { keepCnp: true }, actorKind: "member" }]);
    await expect(withTenant(tenant, (tx) => tx.auditEvent.deleteMany())).rejects.toThrow(/permission denied/);
    await expect(withTenant(tenant, (tx) => tx.$executeRaw`UPDATE audit_event SET action = 'x'`)).rejects.toThrow();
  });
});

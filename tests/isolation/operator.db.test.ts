import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { anOperator, aPerson } from "@/lib/operator/testing/an-operator";
import { allowSupport } from "@/lib/tenancy/allow-support";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";

type Answer = { serverError?: { code: string }; validationErrors?: unknown } | undefined;
type Act = { file: string; name: string; call: (input: unknown) => Promise<Answer> };

const { person } = vi.hoisted(() => ({ person: { current: null as { userId: string } | null } }));
vi.mock("@/lib/auth/current-user", () => ({ currentUser: async () => person.current }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn() }));
vi.mock("next/navigation", () => ({ redirect: vi.fn(), notFound: vi.fn() }));

const PLACE = join(import.meta.dirname, "..", "..", "app", "(operator)");
const files = readdirSync(PLACE, { recursive: true, encoding: "utf8" }).filter((path) => /\.tsx?$/.test(path));
const sourceOf = (path: string) => readFileSync(join(PLACE, path), "utf8");

/** How each action is called so that it would act. A new one needs a line. */
const INPUTS: Record<string, (tenant: TenantContext) => unknown> = {
  activateTenantAction: ({ slug }) => ({ slug }),
  extendTrialAction: ({ slug }) => ({ slug, days: "3", reason: "Probă" }),
  suspendTenantAction: ({ slug }) => ({ slug, reason: "Probă" }),
  resumeTenantAction: ({ slug }) => ({ slug }),
  enterTenantAction: ({ slug }) => ({ slug }),
  publishNoticeAction: () => ({
    textRo: "Probă",
    textEn: "Test",
    severity: "info",
    startsAt: "2026-11-24T10:00",
    endsAt: "2099-11-24T10:00",
  }),
  withdrawNoticeAction: () => ({ noticeId: notice }),
};

let acts: Act[] = [];
let tenant: TenantContext;
let notice: string;

beforeAll(async () => {
  tenant = await aTenant();
  notice = await aNotice();
  await allowSupport(tenant);
  for (const file of files.filter((path) => /^["']use server["']/m.test(sourceOf(path)))) {
    const exported = (await import(/* @vite-ignore */ join(PLACE, file))) as Record<string, Act["call"]>;
    acts = [...acts, ...Object.entries(exported).map(([name, call]) => ({ file, name, call }))];
  }
});

const ofDatabase = async (sql: string, values: unknown[] = []) =>
  (await asDatabaseOwner((owner) => owner.query(sql, values))).rows;
const everything = async () => [
  await ofDatabase("SELECT * FROM tenant WHERE id = $1", [tenant.tenantId]),
  await ofDatabase("SELECT * FROM notice ORDER BY id"),
  await ofDatabase("SELECT * FROM operator_visit"),
];

async function aNotice(): Promise<string> {
  const [row] = await ofDatabase(
    `INSERT INTO notice (text_ro, text_en, severity, starts_at, ends_at, created_by)
     VALUES ('x', 'x', 'info', now(), now() + interval '1 day', gen_random_uuid()) RETURNING id`,
  );
  return row.id;
}

describe("the operator's place", () => {
  it("is guarded in each of its pages, routes and frames, and every action begins at the operator's door", () => {
    const doors = files.filter((path) => /(page|layout)\.tsx$|route\.ts$/.test(path));
    expect(doors.length).toBeGreaterThanOrEqual(5);
    expect(doors.filter((path) => !sourceOf(path).includes("await requireOperator()"))).toEqual([]);
    const actions = files.filter((path) => /^["']use server["']/m.test(sourceOf(path)));
    expect(actions.filter((path) => !/= operatorAction$/m.test(sourceOf(path)))).toEqual([]);
    expect(acts.map(({ name }) => name).sort()).toEqual(Object.keys(INPUTS).sort());
  });

  it("does nothing for a visitor and for a person without the mark, who learn nothing either", async () => {
    const before = await everything();
    for (const who of [null, await aPerson()]) {
      person.current = who;
      for (const { name, call } of acts) {
        const answer = await call(INPUTS[name]?.(tenant));
        expect([name, answer?.serverError]).toEqual([name, { code: "not_found", facts: {} }]);
        // A wrong input is not told of either: the door comes first.
        expect([name, (await call({}))?.serverError?.code]).toEqual([name, "not_found"]);
      }
    }
    expect(await everything()).toEqual(before);
  });

  it("acts for an operator, and finds no tenant that is not there", async () => {
    person.current = await anOperator();
    for (const { name, call } of acts) {
      expect([name, await call(INPUTS[name]?.(tenant))]).not.toHaveProperty("1.serverError");
      if (!/Tenant|Trial/.test(name)) continue;
      const nobodys = await call(INPUTS[name]?.({ ...tenant, slug: "nu-exista" }));
      expect([name, nobodys?.serverError?.code]).toEqual([name, "not_found"]);
    }
  });
});

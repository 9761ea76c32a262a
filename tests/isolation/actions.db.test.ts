import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { findTenant } from "@/lib/auth/find-tenant";
import { aSandbox, refillBudgets } from "@/lib/channels/testing/a-sandbox";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { enterTenant } from "@/lib/operator/enter-tenant";
import { anOperator } from "@/lib/operator/testing/an-operator";
import { allowSupport } from "@/lib/tenancy/allow-support";
import { aFullTenant, type FullTenant } from "./a-full-tenant";
import { FIELDS_OF_FILTERS, INPUTS, KIND_OF_FIELD } from "./action-inputs";
import { allRowsOf } from "./all-rows-of";
import { idPathsIn, type JsonSchema, withIdAt } from "./id-places";

type Noted = {
  door: "tenant" | "visitor";
  name: string;
  schema: z.ZodType | null;
  call: (...given: unknown[]) => Promise<Outcome>;
};
type Outcome = { data?: unknown; serverError?: { code: string }; validationErrors?: unknown } | undefined;

const { noted, person } = vi.hoisted(() => ({ noted: [] as Noted[], person: { userId: "" } }));

/** A door as it is, that writes down every action which begins with it. */
function noting<T extends object>(door: Noted["door"], real: T, sofar: Partial<Noted> = {}): T {
  return new Proxy(real, {
    get(target, property) {
      const value = Reflect.get(target, property);
      if (typeof value !== "function") return value;
      return (...given: unknown[]) => {
        const next = value.apply(target, given);
        if (property === "action") noted.push({ schema: null, ...sofar, door, call: next } as Noted);
        if (property === "action") return next;
        const { name } = property === "metadata" ? (given[0] as { name: string }) : { name: sofar.name ?? "" };
        const schema = property === "inputSchema" ? (given[0] as z.ZodType) : (sofar.schema ?? null);
        return noting(door, next, { name, schema });
      };
    },
  });
}

vi.mock("@/lib/auth/tenant-action", async (original) => {
  const { tenantAction } = await original<typeof import("@/lib/auth/tenant-action")>();
  return { tenantAction: noting("tenant", tenantAction) };
});
vi.mock("@/lib/auth/public-action", async (original) => {
  const { publicAction } = await original<typeof import("@/lib/auth/public-action")>();
  return { publicAction: noting("visitor", publicAction) };
});
// What only a running server has: who is signed in, the request's cache and headers.
vi.mock("@/lib/auth/current-user", () => ({ currentUser: async () => person }));
vi.mock("@/lib/auth/auth", () => ({ auth: async () => null, signIn: vi.fn(), signOut: vi.fn(), handlers: {} }));
vi.mock("@/lib/auth/enter", () => ({ enter: vi.fn() }));
vi.mock("next/cache", () => ({ revalidatePath: vi.fn(), revalidateTag: vi.fn() }));
vi.mock("next/headers", () => ({ cookies: async () => new Map(), headers: async () => new Headers() }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "ro", getTranslations: async () => (key: string) => key }));

const APP = join(import.meta.dirname, "..", "..", "app");
const files = readdirSync(APP, { recursive: true, encoding: "utf8" }).filter(
  (path) => /\.tsx?$/.test(path) && /^["']use server["']/m.test(readFileSync(join(APP, path), "utf8")),
);
for (const path of files) await import(/* @vite-ignore */ join(APP, path));
const ofTenants = noted.filter(({ door }) => door === "tenant");

let mine: FullTenant;
let foreign: FullTenant;
let sandbox: Awaited<ReturnType<typeof aSandbox>>;
let foreignRows: Record<string, string>;

beforeAll(async () => {
  sandbox = await aSandbox();
  mine = await aFullTenant("PROPRIU");
  foreign = await aFullTenant("STRAIN");
  person.userId = mine.ownerId;
  foreignRows = await allRowsOf(foreign.tenant.tenantId);
});
afterAll(() => sandbox.stop());

/** What an action answers; a redirect is an answer like any other. Figures tell whether something was found at all. */
async function outcomeOf(action: Noted, slug: string, input: unknown): Promise<string> {
  await refillBudgets();
  try {
    const result = await action.call(slug, input);
    if (result?.validationErrors) return `invalid ${JSON.stringify(result.validationErrors)}`;
    if (result?.serverError) return result.serverError.code;
    return result?.data !== undefined && !/[1-9]|true/.test(JSON.stringify(result.data)) ? "nothing" : "done";
  } catch (error) {
    if (String((error as { digest?: unknown }).digest).startsWith("NEXT_REDIRECT")) return "done";
    throw error;
  }
}

describe("the server actions, walked with a stranger's ids", () => {
  it("were all found, each under a name of its own", () => {
    const doors = files.filter((path) =>
      /= (tenantAction|userAction|publicAction)/.test(readFileSync(join(APP, path), "utf8")),
    );
    expect(noted.length).toBe(doors.length);
    expect(new Set(noted.map(({ name }) => name)).size).toBe(noted.length);
    expect(ofTenants.length).toBeGreaterThanOrEqual(15);
  });

  it.each(ofTenants)("$name", async (action) => {
    expect(Object.keys(INPUTS), `${action.name} needs a line in INPUTS`).toContain(action.name);
    const inputsOf = (tenant: FullTenant) => [INPUTS[action.name]?.(tenant.ids)].flat();

    // A stranger's tenant is one that does not exist, whoever's ids come with it.
    for (const slug of [foreign.tenant.slug, "nu-exista"]) {
      for (const input of inputsOf(foreign))
        expect([slug, await outcomeOf(action, slug, input)]).toEqual([slug, "not_found"]);
    }
    for (const path of idFieldsOf(action.schema)) {
      const field = path.filter((step) => step !== "*").at(-1) ?? "";
      const kind = KIND_OF_FIELD[field];
      if (!kind) throw new Error(`${action.name}: say what ${field} is of, in KIND_OF_FIELD`);
      const isFilter = FIELDS_OF_FILTERS[action.name]?.test(path.join("."));
      for (const [what, id] of Object.entries({ foreign: foreign.ids[kind], unknown: newId() })) {
        const answer = await outcomeOf(action, mine.tenant.slug, withIdAt(showing(inputsOf(mine), path), path, id));
        expect([what, path.join("."), answer]).toEqual([what, path.join("."), isFilter ? "nothing" : "not_found"]);
      }
    }
    // The same call with own ids is not refused for them, nor broken: the refusals above are about the ids and nothing else.
    for (const input of inputsOf(mine))
      expect(await outcomeOf(action, mine.tenant.slug, input)).not.toMatch(/^(not_found|internal)$/);
  });

  it("of a visitor or of the own account take no id of anything", () => {
    const withIds = noted.filter(
      ({ door, name, schema }) =>
        door === "visitor" && idFieldsOf(schema).some((path) => !(path.length === 1 && path[0] === MARKS[name])),
    );
    expect(withIds.map(({ name }) => name)).toEqual([]);
  });

  it("left every row of the stranger as it was", async () => {
    expect(await allRowsOf(foreign.tenant.tenantId)).toEqual(foreignRows);
  });
});

/** Ids that name nothing: a mark of one sending of a form, which is only hashed together with the person (open-company.db.test.ts). */
const MARKS: Readonly<Record<string, string>> = { "tenancy.open-company": "request" };

/** What stays open when the trial is over: asking for activation, taking one's data and leaving, and what changes nothing of the company's work. */
const OPEN_AFTER_TRIAL = new Set([
  "tenancy.request-activation",
  "tenancy.allow-support",
  "tenancy.end-support",
  "tenancy.request-archive",
  "tenancy.close-account",
  "tenancy.keep-account",
  // Who may enter is no work: people are taken out and doors are closed after the trial too.
  "people.change-role",
  "people.suspend",
  "people.restore",
  "people.remove",
  "people.leave",
  "people.give-ownership",
  "people.withdraw-invitation",
  "tenancy.revoke-api-key",
  "channels.countActs",
  "views.hideColumns",
  "channels.preview-settings",
]);

describe("the server actions, after the trial", () => {
  beforeAll(() =>
    asDatabaseOwner((owner) =>
      owner.query("UPDATE tenant SET trial_ends_at = now() - interval '1 day' WHERE id = $1", [mine.tenant.tenantId]),
    ),
  );

  it.each(ofTenants)("$name", async (action) => {
    const [input] = [INPUTS[action.name]?.(mine.ids)].flat();
    const answer = await outcomeOf(action, mine.tenant.slug, input);
    if (OPEN_AFTER_TRIAL.has(action.name)) expect(answer).not.toBe("trial_ended");
    else expect(answer).toBe("trial_ended");
  });
});

describe("the server actions, for an operator whom the owner lets look", () => {
  let before: Record<string, string>;

  beforeAll(async () => {
    const operator = await anOperator();
    await allowSupport(foreign.tenant);
    await enterTenant(operator, foreign.tenant.slug);
    person.userId = operator.userId;
    before = await allRowsOf(foreign.tenant.tenantId);
  });

  it.each(ofTenants)("$name", async (action) => {
    for (const input of [INPUTS[action.name]?.(foreign.ids)].flat())
      expect(await outcomeOf(action, foreign.tenant.slug, input)).toBe("forbidden");
  });

  it("changed nothing", async () => {
    expect(await findTenant(foreign.tenant.slug)).toMatchObject({ mayWrite: false, actor: { kind: "operator" } });
    expect(await allRowsOf(foreign.tenant.tenantId)).toEqual(before);
  });
});

/** The first of the inputs in which something stands at the path; when there is none, the walk would skip a place. */
function showing(inputs: unknown[], path: readonly string[]): unknown {
  const found = inputs.find((input) => {
    let part: unknown = input;
    for (const step of path) part = (part as Record<string, unknown> | undefined)?.[step === "*" ? "0" : step];
    return part !== undefined;
  });
  if (found === undefined) throw new Error(`no input shows ${path.join(".")}: add one to INPUTS`);
  return found;
}

/** Every field of a schema that takes an id, told by its name or its format. */
function idFieldsOf(schema: z.ZodType | null): string[][] {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return idPathsIn(json as JsonSchema);
}

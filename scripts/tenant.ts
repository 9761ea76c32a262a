import { parseArgs } from "node:util";
import { forgetSecondFactor } from "@/lib/auth/forget-second-factor";
import { hashPassword } from "@/lib/auth/password";
import { randomToken } from "@/lib/core/crypto";
import { isAppError } from "@/lib/core/errors";
import { prisma } from "@/lib/db/prisma";
import { activateTenant } from "@/lib/tenancy/activate-tenant";
import { insertApiKey } from "@/lib/tenancy/create-api-key";
import { createTenant } from "@/lib/tenancy/create-tenant";
import { normaliseCui } from "@/lib/tenancy/cui";
import { extendTrial } from "@/lib/tenancy/extend-trial";
import { listTenants, type TenantSummary } from "@/lib/tenancy/list-tenants";
import { startTrial } from "@/lib/tenancy/start-trial";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const USAGE = `npm run tenant -- create --name NAME --email ADDRESS [--cui CUI] [--no-vat] [--password PASSWORD] [--json]
npm run tenant -- list [--json]
npm run tenant -- activate SLUG
npm run tenant -- extend SLUG --days DAYS
npm run tenant -- forget-second-step ADDRESS`;

type Options = {
  name?: string;
  email?: string;
  cui?: string;
  "no-vat"?: boolean;
  password?: string;
  days?: string;
  json?: boolean;
};

const COMMANDS: Record<string, (options: Options, rest: string[]) => Promise<void>> = {
  create: createCommand,
  list: listCommand,
  activate: async (_options, [slug]) => {
    await activateTenant(await operatorOf(slug));
    say(`${slug} is active.`);
  },
  extend: async ({ days }, [slug]) => {
    const until = await extendTrial(await operatorOf(slug), Number(days));
    say(`The trial of ${slug} ends on ${until.toISOString()}.`);
  },
  "forget-second-step": async (_options, [email]) => {
    if (!email?.includes("@")) throw new Error(`Say whose: an address.\n\n${USAGE}`);
    await forgetSecondFactor(email);
    say(`${email} signs in with the password alone again, and was told so by mail.`);
  },
};

/** A company that can be used at once: its owner is confirmed, the trial runs, and there is a key for the API. */
async function createCommand(options: Options): Promise<void> {
  const { name, email } = options;
  if (!name?.trim() || !email?.includes("@")) throw new Error(`--name and --email are needed.\n\n${USAGE}`);
  const cui = options.cui ? normaliseCui(options.cui) : null;
  if (options.cui && !cui) throw new Error(`${options.cui} is not a valid CUI: its check digit does not fit.`);
  const password = options.password ?? randomToken(12);
  let apiKey = "";
  const now = new Date();
  const { tenant } = await createTenant({
    name: name.trim(),
    cui,
    vatPayer: !options["no-vat"],
    owner: {
      email: email.trim(),
      name: name.trim(),
      passwordHash: await hashPassword(password),
      locale: "ro",
      emailVerifiedAt: now,
    },
    also: async (tx, { tenantId }) => {
      await startTrial(tx, tenantId, now);
      apiKey = (await insertApiKey(tx, tenantId, { name: "npm run tenant" })).key;
    },
  });
  const made = { tenantId: tenant.tenantId, slug: tenant.slug, email: email.trim().toLowerCase(), password, apiKey };
  say(
    options.json
      ? JSON.stringify(made)
      : Object.entries(made)
          .map(([what, value]) => `${what.padEnd(9)} ${value}`)
          .join("\n"),
  );
}

async function listCommand({ json }: Options): Promise<void> {
  const tenants = await listTenants();
  if (json) return say(JSON.stringify(tenants));
  for (const tenant of tenants) say([tenant.slug.padEnd(32), stateOf(tenant).padEnd(30), tenant.name].join("  "));
}

function stateOf({ activatedAt, trialEndsAt, activationRequestedAt }: TenantSummary): string {
  if (activatedAt) return "active";
  if (!trialEndsAt) return "never signed in";
  const trial = trialEndsAt > new Date() ? `trial until ${day(trialEndsAt)}` : `trial ended ${day(trialEndsAt)}`;
  return activationRequestedAt ? `${trial}, asks for activation` : trial;
}

async function operatorOf(slug: string | undefined): Promise<TenantContext> {
  const found = (await listTenants()).find((tenant) => tenant.slug === slug);
  if (!found) throw new Error(`There is no tenant ${slug ?? ""}.\n\n${USAGE}`);
  return tenantForJob(found.tenantId, "operator");
}

const day = (moment: Date) => moment.toISOString().slice(0, 10);
const say = (line: string) => void process.stdout.write(`${line}\n`);

function explain(error: unknown): string {
  if (isAppError(error) && error.facts.reason === "email") return "That address has an account already.";
  return error instanceof Error ? error.message : String(error);
}

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      name: { type: "string" },
      email: { type: "string" },
      cui: { type: "string" },
      "no-vat": { type: "boolean" },
      password: { type: "string" },
      days: { type: "string" },
      json: { type: "boolean" },
    },
  });
  const [command = "", ...rest] = positionals;
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (!run) throw new Error(USAGE);
  await run(values, rest);
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exitCode = 1;
} finally {
  await prisma().$disconnect();
}

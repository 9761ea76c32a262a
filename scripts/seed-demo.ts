import { createHmac } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { openSampleShop } from "@/lib/channels/sample/open-sample-shop";
import { env } from "@/lib/core/env";
import { prisma } from "@/lib/db/prisma";
import { chooseOnboarding } from "@/lib/tenancy/choose-onboarding";
import { createTenant } from "@/lib/tenancy/create-tenant";
import { extendTrial } from "@/lib/tenancy/extend-trial";
import { listTenants } from "@/lib/tenancy/list-tenants";
import { readCompany } from "@/lib/tenancy/read-company";
import { isSampleShopOffered } from "@/lib/tenancy/sample-shop";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";

const COMPANY = "Cerdac Deco SRL";
const SLUG = "cerdac-deco";
const EMAIL = "demo@marfa.test";

export type DemoSignIn = { email: string; password: string };

/**
 * The demo company: made when missing, otherwise left as it is. It goes the way of everybody who chooses the sample shop: a
 * seller of its own in the sandbox, which the background fills. The password follows from the installation's secret, so that each
 * start can print it.
 */
export async function seedDemo(): Promise<DemoSignIn> {
  const password = `demo-${createHmac("sha256", env.AUTH_SECRET).update("demo-password").digest("hex").slice(0, 10)}`;
  const tenant = await demoTenant(password);
  if (!tenant.mayWrite) await extendTrial(tenant, 15);
  const { onboardingChoice } = await readCompany(tenant);
  if (onboardingChoice === null && isSampleShopOffered()) {
    await chooseOnboarding(await tenantForJob(tenant.tenantId, "seed-demo"), "sample", async (of) => {
      await openSampleShop(of);
    });
  }
  return { email: EMAIL, password };
}

async function demoTenant(password: string): Promise<TenantContext> {
  const found = (await listTenants()).find(({ slug }) => slug === SLUG);
  if (found) return tenantForJob(found.tenantId, "seed-demo");
  const { tenant } = await createTenant({
    name: COMPANY,
    cui: "14399840",
    vatPayer: true,
    owner: {
      email: EMAIL,
      name: "Ioana Munteanu",
      passwordHash: await hashPassword(password),
      locale: "ro",
      emailVerifiedAt: new Date(),
    },
  });
  return tenantForJob(tenant.tenantId, "seed-demo");
}

if (process.argv[1]?.endsWith("seed-demo.ts")) {
  try {
    process.stdout.write(`${JSON.stringify(await seedDemo())}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    await prisma().$disconnect();
  }
}

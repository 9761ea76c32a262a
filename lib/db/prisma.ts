import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "@/lib/core/env";
import { appDatabaseUrl } from "./app-database-url";
import { Prisma, PrismaClient } from "./generated/client";
import { openPool } from "./open-pool";

const shared = globalThis as unknown as { marfaPrisma?: PrismaClient; marfaColumns?: string };

/** What this code was generated for: a client that outlived a hot reload may know an older schema. */
const COLUMNS = JSON.stringify(Object.entries(Prisma).filter(([name]) => name.endsWith("ScalarFieldEnum")));

/** The one client of this process, signed in as the role that cannot bypass row level security. */
export function prisma(): PrismaClient {
  if (shared.marfaColumns !== COLUMNS) shared.marfaPrisma = undefined;
  shared.marfaColumns = COLUMNS;
  shared.marfaPrisma ??= new PrismaClient({
    adapter: new PrismaPg(
      openPool(
        appDatabaseUrl({
          databaseUrl: env.DATABASE_URL,
          authSecret: env.AUTH_SECRET,
          databaseAppUrl: env.DATABASE_APP_URL,
        }),
        env.DATABASE_POOL,
      ),
      { disposeExternalPool: true },
    ),
    omit: { connection: { credentials: true, webhookSecret: true }, user: { passwordHash: true } },
    transactionOptions: { maxWait: 10_000, timeout: 60_000 },
  });
  return shared.marfaPrisma;
}

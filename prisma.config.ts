import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
  // Only Prisma's own command line reads this, for those who run `prisma migrate deploy` where there is a network.
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://127.0.0.1:5439/marfa" },
});

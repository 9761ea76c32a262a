import { appDatabaseUrl } from "../lib/db/app-database-url";
import { explainedFailure } from "./lib/explained-failure";
import { migrateDatabase } from "./lib/migrate-database";
import { runCommand } from "./lib/run-command";

/** `npm run migrate`: brings the database of the running Marfa, or of DATABASE_URL, to the newest migration. */
await runCommand(async (say) => {
  const { DATABASE_URL: databaseUrl, AUTH_SECRET: authSecret, DATABASE_APP_URL: databaseAppUrl } = process.env;
  if (!databaseUrl || !authSecret)
    throw explainedFailure("DATABASE_URL and AUTH_SECRET say which database to migrate.");
  const applied = await migrateDatabase(databaseUrl, appDatabaseUrl({ databaseUrl, authSecret, databaseAppUrl }));
  say(applied.length === 0 ? "The database is up to date." : `Applied: ${applied.join(", ")}.`);
});

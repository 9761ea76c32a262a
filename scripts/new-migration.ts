import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { explainedFailure } from "./lib/explained-failure";
import { PROJECT_ROOT } from "./lib/project-root";
import { runCommand } from "./lib/run-command";
import { withSchemaEngine } from "./lib/schema-engine";
import { startTestPostgres } from "./lib/test-postgres";

type SchemaFile = { path: string; content: string };

const SCHEMA_DIRECTORY = "prisma/schema";
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * `npm run new-migration -- --name add_x [--since <commit>]`: writes the SQL that leads from the schema as it was with the
 * newest migration (the last commit that touched prisma/migrations) to the schema as it lies here.
 * Policies, triggers, functions, grants and partial indexes are not part of Prisma's schema: add them by hand.
 */
await runCommand(async (say) => {
  const { values } = parseArgs({ options: { name: { type: "string" }, since: { type: "string" } } });
  if (!values.name || !/^[a-z0-9_]+$/.test(values.name)) {
    throw explainedFailure("Give the migration a name in lower case: npm run new-migration -- --name add_returns");
  }
  const since = values.since ?? git("log", "-1", "--format=%H", "--", "prisma/migrations").trim();
  const before = schemaAt(since);
  if (before.length === 0) throw explainedFailure(`There is no ${SCHEMA_DIRECTORY} in commit ${since}.`);
  const sql = await difference(before, await schemaNow());
  if (sql === null) return say(`The schema is the same as in ${since.slice(0, 10)}; nothing to write.`);

  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const directory = join("prisma", "migrations", `${stamp}_${values.name}`);
  await mkdir(join(PROJECT_ROOT, directory), { recursive: true });
  await writeFile(join(PROJECT_ROOT, directory, "migration.sql"), sql);
  say(`Written: ${directory}/migration.sql. Read it, and add what Prisma cannot know.`);
});

async function difference(before: SchemaFile[], after: SchemaFile[]): Promise<string | null> {
  // Two files are compared and no database is read, but the engine asks its server for the version before anything else.
  const postgres = await startTestPostgres();
  try {
    return await withSchemaEngine(postgres.url, async (engine) => {
      const outcome = await engine.diff({
        from: { tag: "schemaDatamodel", files: before },
        to: { tag: "schemaDatamodel", files: after },
        script: true,
        exitCode: true,
        filters: NO_FILTERS,
      });
      return outcome.exitCode === 2 ? outcome.stdout : null;
    });
  } finally {
    await postgres.stop();
  }
}

function schemaAt(commit: string): SchemaFile[] {
  return git("ls-tree", "--name-only", commit, `${SCHEMA_DIRECTORY}/`)
    .split("\n")
    .filter((path) => path.endsWith(".prisma"))
    .map((path) => ({ path, content: git("show", `${commit}:${path}`) }));
}

async function schemaNow(): Promise<SchemaFile[]> {
  const names = (await readdir(join(PROJECT_ROOT, SCHEMA_DIRECTORY))).filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = `${SCHEMA_DIRECTORY}/${name}`;
      return { path, content: await readFile(join(PROJECT_ROOT, path), "utf8") };
    }),
  );
}

function git(...args: string[]): string {
  return execFileSync("git", args, { cwd: PROJECT_ROOT, encoding: "utf8", maxBuffer: 16 * 1024 * 1024 });
}

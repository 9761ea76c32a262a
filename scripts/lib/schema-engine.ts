import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

type EngineModule = typeof import("@prisma/schema-engine-wasm") & {
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};
type ScriptLog = { refused: RefusedScript | null };
type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

/** The server did not take a script. The engine hides the server's words behind an error of its own; here they are. */
export class RefusedScript extends Error {
  constructor(
    readonly script: string,
    readonly reason: pg.DatabaseError,
  ) {
    super(reason.message, { cause: reason });
  }
}

let engineModule: Promise<EngineModule> | undefined;

/**
 * Lends Prisma's schema engine (as WebAssembly, connected to `databaseUrl`) to `work` and closes its connections after.
 * The published entry imports its `.wasm` as a module, which Node 20 cannot do; so the bytes are instantiated by hand
 * and handed to the glue file beside it (docs/decisions/0003-migrations-without-download.md).
 */
export async function withSchemaEngine<T>(databaseUrl: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  engineModule ??= instantiate();
  const { SchemaEngine } = await engineModule;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1, idleTimeoutMillis: 0 });
  const scripts: ScriptLog = { refused: null };
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(migrationAdapter(pool, scripts));
    const engine = await SchemaEngine.new({ datamodels: undefined }, ignoreLog, adapter);
    try {
      return await work(engine);
    } catch (error) {
      throw scripts.refused ?? error;
    } finally {
      engine.free();
    }
  } finally {
    // The engine's own advisory lock lives as long as its session, so the session must end now.
    await pool.end();
  }
}

async function instantiate(): Promise<EngineModule> {
  const require = createRequire(import.meta.url);
  const glueFile = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = (await import(glueFile)) as EngineModule;
  const bytes = await readFile(join(dirname(glueFile), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": { ...(glue as unknown as WebAssembly.ModuleImports), ...withoutHoldingTimers(glue) },
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/**
 * The engine limits its wait for its own lock to ten seconds and never clears that timer; left alone, it would keep
 * every command that migrates alive for ten seconds after its work is done.
 */
function withoutHoldingTimers(glue: EngineModule): WebAssembly.ModuleImports {
  const name = Object.keys(glue).find((key) => key.startsWith("__wbg_setTimeout_"));
  if (!name) return {};
  return { [name]: (callback: () => void, delayMs: number) => setTimeout(callback, delayMs >>> 0).unref() };
}

/** The engine reports progress in its own log lines; the outcome of each call says all we need. */
function ignoreLog() {}

/**
 * The stock adapter cuts a script at every semicolon, which breaks function bodies and DO blocks.
 * Postgres itself takes a whole file in one message, and then the file is one transaction: all of it or nothing.
 */
function migrationAdapter(pool: pg.Pool, scripts: ScriptLog): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => sendingWholeScripts(await connect(), scripts);
  return factory;
}

function sendingWholeScripts(adapter: Adapter, scripts: ScriptLog): Adapter {
  adapter.executeScript = async (script: string) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      scripts.refused = new RefusedScript(script, error as pg.DatabaseError);
      throw error;
    }
  };
  return adapter;
}

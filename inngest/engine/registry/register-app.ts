import { createHash } from "node:crypto";
import type { EngineContext } from "../engine-context";
import type { FunctionConfig } from "../engine-types";
import { canonicalJson } from "../protocol/canonical-json";
import { nextCronSlot } from "../protocol/cron-slots";
import type { Tx } from "../store/open-store";
import { checkFunction, FunctionRefused } from "./check-function";

export interface Registration {
  appName: string;
  url: string;
  sdk?: string;
  functions: unknown[];
}

export type RegistrationAnswer =
  | { status: 200; ok: true; modified: boolean; app_id: string }
  | { status: 400; error: string };

/**
 * Stores the whole function list of one app: a function missing from it gets no new runs. A list with one bad function
 * is refused as a whole and the list before stays in force.
 */
export async function registerApp(engine: EngineContext, sent: Registration): Promise<RegistrationAnswer> {
  if (!sent.appName) return { status: 400, error: "App ID required" };
  let functions: FunctionConfig[];
  try {
    functions = sent.functions.map(checkFunction);
  } catch (error) {
    if (!(error instanceof FunctionRefused)) throw error;
    return { status: 400, error: `At least one function is invalid: ${error.message}` };
  }
  const digest = createHash("sha256")
    .update(canonicalJson([sent.url, functions]))
    .digest("hex");
  const answer = await engine.store.transaction((tx) => storeApp(tx, sent, functions, digest));
  engine.registry.forget();
  engine.kick();
  return answer;
}

async function storeApp(
  tx: Tx,
  sent: Registration,
  functions: FunctionConfig[],
  digest: string,
): Promise<RegistrationAnswer> {
  // One registration at a time, so that two processes cannot mix their lists.
  await tx.query("SELECT revision FROM engine.registry FOR UPDATE");
  const known = await tx.query<{ digest: string; app_id: string }>(
    "SELECT digest, app_id FROM engine.app WHERE name = $1",
    [sent.appName],
  );
  if (known.rows[0]?.digest === digest) {
    return { status: 200, ok: true, modified: false, app_id: known.rows[0].app_id };
  }
  const app = await tx.query<{ app_id: string }>(
    `INSERT INTO engine.app (name, url, sdk, digest) VALUES ($1, $2, $3, $4)
     ON CONFLICT (name) DO UPDATE SET url = excluded.url, sdk = excluded.sdk, digest = excluded.digest, synced_at = now()
     RETURNING app_id`,
    [sent.appName, sent.url, sent.sdk ?? null, digest],
  );
  await tx.query("UPDATE engine.function SET active = false WHERE app = $1", [sent.appName]);
  await tx.query(
    `INSERT INTO engine.function (id, app, config, active)
     SELECT sent.id, $1, sent.config, true FROM unnest($2::text[], $3::json[]) AS sent (id, config)
     ON CONFLICT (id) DO UPDATE SET app = excluded.app, config = excluded.config, active = true`,
    [sent.appName, functions.map(({ id }) => id), functions.map((config) => JSON.stringify(config))],
  );
  await tx.query("UPDATE engine.registry SET revision = revision + 1");
  await storeCronTimers(tx, sent.appName, functions);
  return { status: 200, ok: true, modified: true, app_id: app.rows[0]!.app_id };
}

/** A slot that is already waiting keeps its instant: registering again must neither repeat nor lose it. */
async function storeCronTimers(tx: Tx, appName: string, functions: FunctionConfig[]): Promise<void> {
  const now = new Date();
  const wanted = functions.flatMap(({ id, triggers }) =>
    triggers.flatMap((trigger) => ("cron" in trigger ? [{ id, cron: trigger.cron }] : [])),
  );
  await tx.query(
    `DELETE FROM engine.timer t USING engine.function f
     WHERE t.kind = 'cron' AND f.id = t.function_id AND f.app = $1
       AND NOT EXISTS (SELECT FROM json_to_recordset($2) AS w (id text, cron text)
                       WHERE w.id = t.function_id AND w.cron = t.key)`,
    [appName, JSON.stringify(wanted)],
  );
  for (const { id, cron } of wanted) {
    await tx.query(
      `INSERT INTO engine.timer (kind, function_id, key, due_at) VALUES ('cron', $1, $2, $3) ON CONFLICT DO NOTHING`,
      [id, cron, nextCronSlot(cron, now)],
    );
  }
}

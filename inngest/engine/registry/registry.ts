import type { FunctionConfig, RegisteredFunction } from "../engine-types";
import type { Store, Tx } from "../store/open-store";

/** The functions known to the engine, held in memory and reloaded when another process changed them. */
export interface Registry {
  /** Functions that may get new runs. */
  active: (tx: Pick<Tx, "query">) => Promise<RegisteredFunction[]>;
  /** Whether the list in memory is the one of this revision. */
  isCurrent: (revision: string) => boolean;
  /** Any function, also one that left the app's list while runs of it are open. */
  find: (id: string) => RegisteredFunction | null;
  /** Forces a reload at the next look. */
  forget: () => void;
}

/** Opens the registry over the store's tables. */
export function openRegistry(store: Store): Registry {
  let revision = "";
  let all = new Map<string, RegisteredFunction>();
  let active: RegisteredFunction[] = [];

  async function load(tx: Pick<Tx, "query">): Promise<void> {
    const current = await tx.query<{ revision: string }>("SELECT revision::text FROM engine.registry");
    const seen = current.rows[0]?.revision ?? "0";
    if (seen === revision) return;
    const { rows } = await tx.query<{ id: string; app: string; active: boolean; config: FunctionConfig }>(
      "SELECT id, app, active, config FROM engine.function ORDER BY id",
    );
    all = new Map(rows.map(({ id, app, config }) => [id, { id, app, config }]));
    active = rows.filter((row) => row.active).map((row) => all.get(row.id)!);
    revision = seen;
  }

  return {
    active: async (tx = store) => {
      await load(tx);
      return active;
    },
    isCurrent: (seen) => seen === revision,
    find: (id) => all.get(id) ?? null,
    forget: () => {
      revision = "";
    },
  };
}

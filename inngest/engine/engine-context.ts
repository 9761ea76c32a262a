import type { EngineSettings } from "./engine-types";
import type { Registry } from "./registry/registry";
import type { Store } from "./store/open-store";

/** What every part of a running engine needs to reach the others. */
export interface EngineContext {
  settings: EngineSettings;
  store: Store;
  registry: Registry;
  /** Says that work is due now, or at an instant in ms; call it after the commit that made the work. */
  kick: (at?: number) => void;
}

import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout, wherever a script was started from. */
export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

// The entry of `npm test`. Plain JavaScript without dependencies: on a fresh checkout there are none.
import { assertNodeVersion, ensureDependencies } from "./lib/ensure-dependencies.mjs";

assertNodeVersion();
ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { runAllTests } = await import("./testing/run-all-tests.ts");
await runAllTests();

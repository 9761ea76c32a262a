// The entry of `npm start` and `npm run dev`. Plain JavaScript without dependencies: on a fresh checkout there are none.
import { assertNodeVersion, ensureDependencies } from "./lib/ensure-dependencies.mjs";

assertNodeVersion();
ensureDependencies();
const { register } = await import("tsx/esm/api");
register();
const { startMarfa } = await import("./supervisor/start-marfa.ts");
await startMarfa({ mode: process.argv.includes("--dev") ? "development" : "production" });

import { expect, it } from "vitest";
import { MODULE_EDGES } from "./allowed-edges";

/** One layer that knows itself (see the table); among all others no path may lead back. */
const ONE_LAYER = new Set(["tenancy", "outbox", "audit"]);

it("the table of modules names only modules, and leads in one direction", () => {
  const paths: string[] = [];
  const walk = (module: string, path: readonly string[]) => {
    if (path.includes(module)) return void paths.push([...path, module].join(" → "));
    for (const next of MODULE_EDGES[module] ?? [`unknown ${module}`]) {
      if (ONE_LAYER.has(module) && ONE_LAYER.has(next)) continue;
      if (!MODULE_EDGES[next]) paths.push(`${module} → ${next} is no module`);
      else walk(next, [...path, module]);
    }
  };
  for (const module of ["core", "db", "tenancy", "auth", "catalog", "stock", "pricing", "orders", "channels"])
    walk(module, []);
  expect(paths).toEqual([]);
});

/** Where a file belongs: a part of the project, and within lib/ a module. */
export type Place = {
  part: string;
  /** Only for files of lib/: "stock", "channels", "channels/trendyol". */
  module?: string;
  isInternal: boolean;
  isTesting: boolean;
};

const ADAPTERS = /^lib\/(channels\/(?:trendyol|woocommerce|emag))\//;
const APP_AT_ROOT = /^(proxy|instrumentation)\.ts$/;

/** Classifies a path (relative to the root, with slashes). Null for files that have no borders, such as settings of tools. */
export function placeOf(path: string): Place | null {
  const isTesting = /(^|\/)(testing|conformance)\//.test(path) || /\.test\.tsx?$/.test(path);
  const isInternal = path.includes("/internal/");
  if (path.startsWith("lib/")) {
    const module = ADAPTERS.exec(path)?.[1] ?? path.split("/")[1];
    return { part: "lib", ...(module ? { module } : {}), isInternal, isTesting };
  }
  if (path.startsWith("inngest/engine/")) return { part: "engine", isInternal, isTesting };
  if (APP_AT_ROOT.test(path)) return { part: "app", isInternal, isTesting };
  const part = /^(app|pages|components|i18n|messages|inngest|sandbox|scripts|bench|e2e|tests)\//.exec(path)?.[1];
  return part ? { part, isInternal, isTesting } : null;
}

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

export type RouteWeight = {
  /** "/[tenant]/orders": without the groups in brackets, as in the address. */
  route: string;
  /** Bytes of script as `next start` sends them, the framework's among them. */
  bytes: number;
  limit: number;
  /** Addresses of the scripts, biggest first. */
  scripts: { path: string; bytes: number }[];
};

type Manifest = { clientModules: Record<string, { chunks: string[] }> };

/** 1 kB is 1000 bytes. */
const LIMIT = 170_000;

/** Pages that exist for ourselves and nobody waits for. */
const OF_OURS = /\/_?kit(\/|$)/;

/**
 * Reads out of a finished build what a browser loads for each page before anybody presses anything: the scripts of the framework, and
 * those of every client component that the page or a layout around it names. What is fetched on a press is not in it.
 */
export function measureWeight(buildDirectory: string): RouteWeight[] {
  const { rootMainFiles } = readJson<{ rootMainFiles: string[] }>(join(buildDirectory, "build-manifest.json"));
  const sizeOf = sizes(buildDirectory);
  const pages = join(buildDirectory, "server", "app");
  return readdirSync(pages, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page_client-reference-manifest.js"))
    .map((file) => readManifest(join(pages, file)))
    .map(([page, manifest]) => {
      const paths = new Set([...rootMainFiles, ...chunksOf(manifest)]);
      const scripts = [...paths].map((path) => ({ path: `/_next/${path}`, bytes: sizeOf(path) }));
      return {
        route: routeOf(page),
        bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
        limit: LIMIT,
        scripts: scripts.sort((a, b) => b.bytes - a.bytes),
      };
    })
    .filter(({ route }) => !OF_OURS.test(route) && !route.startsWith("/_"))
    .sort((a, b) => b.bytes - a.bytes);
}

function chunksOf({ clientModules }: Manifest): string[] {
  return Object.values(clientModules)
    .flatMap(({ chunks }) => chunks)
    .map((path) => decodeURI(path).replace(/^\/_next\//, ""));
}

/** Scripts of several pages are weighed once. */
function sizes(buildDirectory: string): (path: string) => number {
  const known = new Map<string, number>();
  return (path) => {
    const size = known.get(path) ?? gzipSync(readFileSync(join(buildDirectory, path)), { level: 6 }).length;
    known.set(path, size);
    return size;
  };
}

/** The file is a script that sets `globalThis.__RSC_MANIFEST[page]`. */
function readManifest(file: string): [page: string, Manifest] {
  const context: { globalThis?: unknown; __RSC_MANIFEST?: Record<string, Manifest> } = {};
  context.globalThis = context;
  runInNewContext(readFileSync(file, "utf8"), context);
  const [found] = Object.entries(context.__RSC_MANIFEST ?? {});
  if (!found) throw new Error(`${file} names no page: has the build another shape now?`);
  return found;
}

/** "/(erp)/[tenant]/orders/page" → "/[tenant]/orders". */
function routeOf(page: string): string {
  const parts = page.split("/").filter((part) => part !== "" && !part.startsWith("("));
  return `/${parts.slice(0, -1).join("/")}`;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, "utf8")) as T;
}

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

type BuildManifest = { rootMainFiles: string[]; pages: Record<string, string[]> };
type Manifest = { clientModules: Record<string, { chunks: string[] }> };

/** 1 kB is 1000 bytes. */
const LIMIT = 170_000;
/** Of the landing page, which is looked at once and on any phone. */
const LANDING_LIMIT = 90_000;

/**
 * Reads out of a finished build what a browser loads for each page before anybody presses anything: the scripts of the framework, and
 * those of every client component that the page or a layout around it names. What is fetched on a press is not in it.
 */
export function measureWeight(buildDirectory: string): RouteWeight[] {
  const manifest = readJson<BuildManifest>(join(buildDirectory, "build-manifest.json"));
  const sizeOf = sizes(buildDirectory);
  return [...scriptsOfApp(buildDirectory, manifest), ...scriptsOfPages(buildDirectory, manifest)]
    .filter(([route]) => !route.startsWith("/_"))
    .map(([route, paths]) => {
      const scripts = [...new Set(paths)].map((path) => ({ path: `/_next/${path}`, bytes: sizeOf(path) }));
      return {
        route,
        bytes: scripts.reduce((sum, { bytes }) => sum + bytes, 0),
        limit: route === "/" ? LANDING_LIMIT : LIMIT,
        scripts: scripts.sort((a, b) => b.bytes - a.bytes),
      };
    })
    .sort((a, b) => b.bytes - a.bytes);
}

function scriptsOfApp(buildDirectory: string, { rootMainFiles }: BuildManifest): [route: string, paths: string[]][] {
  const folder = join(buildDirectory, "server", "app");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith("page_client-reference-manifest.js"))
    .map((file) => readManifest(join(folder, file)))
    .map(([page, manifest]) => [routeOf(page), [...rootMainFiles, ...chunksOf(manifest)]]);
}

/** What is drawn with every request; a page that was written while building (404, 500) shows itself only in trouble. */
function scriptsOfPages(buildDirectory: string, { pages }: BuildManifest): [route: string, paths: string[]][] {
  const server = join(buildDirectory, "server");
  return Object.entries(readJson<Record<string, string>>(join(server, "pages-manifest.json")))
    .filter(([, file]) => file.endsWith(".js"))
    .map(([route, file]) => {
      const paths = [...(pages["/_app"] ?? []), ...(pages[route] ?? [])].filter((path) => path.endsWith(".js"));
      return [route, hasNoRuntime(buildDirectory, join(server, file)) ? [] : paths];
    });
}

/** Does the page, or a chunk that it is made of, say `unstable_runtimeJS: false`? Then Next names no script in its HTML. */
function hasNoRuntime(buildDirectory: string, file: string): boolean {
  const entry = readFileSync(file, "utf8");
  const chunks = [...entry.matchAll(/\.c\("([^"]+)"\)/g)].map(([, path = ""]) => join(buildDirectory, path));
  return [entry, ...chunks.map((chunk) => readFileSync(chunk, "utf8"))].some((source) =>
    /unstable_runtimeJS:\s*(!1|false)/.test(source),
  );
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

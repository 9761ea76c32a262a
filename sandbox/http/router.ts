import type { IncomingMessage } from "node:http";
import type { Answer } from "./answers";

/** What a handler gets: the matched path values, the query and the body that was read already. */
export type Call = {
  request: IncomingMessage;
  method: string;
  path: string;
  query: URLSearchParams;
  params: Record<string, string>;
  /** The body as it came, decoded as UTF-8; empty when there was none. */
  body: string;
};

export type Handler<Context> = (context: Context, call: Call) => Answer | Promise<Answer>;

export type Route<Context> = {
  method: string;
  /** The pattern itself, which also serves as the identity of the endpoint for limits and faults. */
  pattern: string;
  handler: Handler<Context>;
};

export type Match<Context> = { route: Route<Context>; params: Record<string, string> };

/**
 * A router over "/a/:b/c" patterns. Fixed segments win over named ones, whatever the order of registration.
 * Answers "method" when only the method is wrong, so that the caller can send 405 instead of 404.
 */
export class Router<Context> {
  private readonly routes: { route: Route<Context>; segments: string[] }[] = [];

  add(method: string, pattern: string, handler: Handler<Context>): void {
    this.routes.push({ route: { method, pattern, handler }, segments: trimEnd(pattern).split("/") });
  }

  match(method: string, path: string): Match<Context> | "path" | "method" {
    const segments = trimEnd(path).split("/");
    let best: { match: Match<Context>; named: number } | null = null;
    let isPathKnown = false;
    for (const candidate of this.routes) {
      const params = readParams(candidate.segments, segments);
      if (!params) continue;
      isPathKnown = true;
      if (candidate.route.method !== method) continue;
      const named = Object.keys(params).length;
      if (!best || named < best.named) best = { match: { route: candidate.route, params }, named };
    }
    return best?.match ?? (isPathKnown ? "method" : "path");
  }
}

function trimEnd(path: string): string {
  return path.replace(/\/+$/, "");
}

function readParams(pattern: string[], path: string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null;
  const params: Record<string, string> = {};
  for (const [at, expected] of pattern.entries()) {
    const found = path[at] ?? "";
    if (expected.startsWith(":")) {
      if (!found) return null;
      params[expected.slice(1)] = decode(found);
    } else if (expected !== found) return null;
  }
  return params;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/node";
import { inject } from "vitest";
import { waitFor } from "./wait-for";

/** One execution call as the app saw it, and what it answered. */
export interface RecordedCall {
  runId: string;
  fnId: string;
  stepId: string;
  at: number;
  /** Set when the answer has gone out. */
  endedAt: number | null;
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a recorded wire body, read field by field in the tests
  body: any;
}

export interface RunView {
  run_id: string;
  status: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the function under test returned
  output: any;
  ended_at: string | null;
}

export interface TestApp {
  client: Inngest.Any;
  id: string;
  /** Where the app listens. */
  url: string;
  calls: RecordedCall[];
  callsOf: (runId: string) => RecordedCall[];
  /** Asks the app to register itself; answers status and message of the sync. */
  sync: () => Promise<{ status: number; message: string; modified: boolean }>;
  /** Posts one event or more straight to the server and answers the ids. */
  send: (...events: object[]) => Promise<string[]>;
  /** The raw answer of the event endpoint. */
  post: (body: string, headers?: Record<string, string>) => Promise<{ status: number; json: Record<string, unknown> }>;
  runsOf: (eventId: string) => Promise<RunView[]>;
  /** Waits until the event has `count` runs that have all ended, and answers them. */
  endedRuns: (eventId: string, count?: number) => Promise<RunView[]>;
  /** Sends one event and waits for the end of the one run it starts. */
  runOnce: (event: object) => Promise<RunView>;
  cancel: (runId: string) => Promise<number>;
  close: () => Promise<void>;
}

export interface AppOptions {
  id?: string;
  engineUrl?: string;
  port?: number;
  /** Takes a request before the SDK does; true means it has answered. */
  intercept?: (request: IncomingMessage, response: ServerResponse, body: string) => boolean;
}

/**
 * Starts a real app with the real SDK on a free port. `define` makes its functions with the given client; event names
 * should start with the client's id, so that files running side by side do not hear each other.
 */
export async function startApp(
  define: (client: Inngest.Any, app: TestApp) => InngestFunction.Any[],
  options: AppOptions = {},
): Promise<TestApp> {
  const engineUrl = options.engineUrl ?? inject("engineUrl");
  const signingKey = inject("signingKey");
  const eventKey = inject("eventKey");
  const id = options.id ?? `t${randomBytes(4).toString("hex")}`;
  const client = new Inngest({
    id,
    baseUrl: engineUrl,
    eventKey,
    isDev: signingKey === "",
    // Both kinds of server then call the app in the same pattern, so that calls can be counted.
    checkpointing: false,
    ...(signingKey ? { signingKey } : {}),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  }) as Inngest.Any;

  const calls: RecordedCall[] = [];
  const authorization = signingKey
    ? `Bearer ${createHash("sha256").update(Buffer.from(signingKey, "hex")).digest("hex")}`
    : "Bearer none";
  const api = (path: string, init: RequestInit = {}) =>
    fetch(`${engineUrl}${path}`, { ...init, headers: { authorization, ...init.headers } });

  const app: TestApp = {
    client,
    id,
    url: "",
    calls,
    callsOf: (runId) => calls.filter((call) => call.runId === runId),
    sync: async () => {
      const response = await fetch(app.url, { method: "PUT" });
      const json = (await response.json()) as { message: string; modified: boolean };
      return { status: response.status, ...json };
    },
    post: async (body, headers = {}) => {
      const response = await fetch(`${engineUrl}/e/${eventKey}`, { method: "POST", body, headers });
      return { status: response.status, json: (await response.json()) as Record<string, unknown> };
    },
    send: async (...events) => {
      const { status, json } = await app.post(JSON.stringify(events));
      if (status !== 200) throw new Error(`sending answered ${status}: ${JSON.stringify(json)}`);
      return json.ids as string[];
    },
    runsOf: async (eventId) => {
      const response = await api(`/v1/events/${eventId}/runs`);
      const json = (await response.json()) as { data: RunView[] } | RunView[];
      return Array.isArray(json) ? json : json.data;
    },
    endedRuns: (eventId, count = 1) =>
      waitFor(`${count} ended runs of ${eventId}`, async () => {
        const runs = await app.runsOf(eventId);
        return runs.length === count && runs.every((run) => run.status !== "Running" && run.status !== "Queued")
          ? runs
          : null;
      }),
    runOnce: async (event) => {
      const [eventId] = await app.send(event);
      const [run] = await app.endedRuns(eventId!);
      return run!;
    },
    cancel: async (runId) => (await api(`/v1/runs/${runId}`, { method: "DELETE" })).status,
    close: () => closeServer(server),
  };

  const handler = serve({ client, functions: define(client, app), servePath: "/api/inngest" });
  const server = createServer((request, response) => {
    void receive(request, response, handler, calls, options).catch((error) => response.destroy(error));
  });
  server.listen(options.port ?? 0, "127.0.0.1");
  await once(server, "listening");
  app.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`;
  return app;
}

/** Starts an app and registers it; throws when the server refuses the registration. */
export async function startSyncedApp(...args: Parameters<typeof startApp>): Promise<TestApp> {
  const app = await startApp(...args);
  const answer = await app.sync();
  if (answer.status !== 200 || answer.message !== "Successfully registered") {
    throw new Error(`sync answered ${answer.status}: ${answer.message}`);
  }
  return app;
}

async function receive(
  request: IncomingMessage,
  response: ServerResponse,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  calls: RecordedCall[],
  options: AppOptions,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  if (request.method === "POST") record(request, response, text, calls);
  if (options.intercept?.(request, response, text)) return;
  // The SDK reads the stream; it is given the body again.
  const { method, url, headers, socket } = request;
  const replay = Object.assign(Readable.from(chunks, { objectMode: false }), { method, url, headers, socket });
  handler(replay as unknown as IncomingMessage, response);
}

function record(request: IncomingMessage, response: ServerResponse, text: string, calls: RecordedCall[]): void {
  const { searchParams } = new URL(request.url ?? "/", "http://app");
  const call: RecordedCall = {
    runId: String(request.headers["x-run-id"] ?? ""),
    fnId: searchParams.get("fnId") ?? "",
    stepId: searchParams.get("stepId") ?? "",
    at: Date.now(),
    endedAt: null,
    status: 0,
    body: text === "" ? null : JSON.parse(text),
  };
  calls.push(call);
  response.on("close", () => {
    call.endedAt = Date.now();
    call.status = response.statusCode;
  });
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, "close");
}

import { type RunningSandbox, type SandboxOptions, startSandbox } from "./start-sandbox";

/** Tuesday, 24 November 2026, 10:00 UTC. Time stands there until a test advances it. */
export const TEST_NOW = Date.UTC(2026, 10, 24, 10, 0, 0);

export type TestSandbox = RunningSandbox & {
  /** A call of seller 1001 with all headers right; given headers replace them, null removes one. */
  call: (method: string, path: string, body?: unknown, headers?: Record<string, string | null>) => Promise<TestAnswer>;
};

// biome-ignore lint/suspicious/noExplicitAny: answers of the played service are read freely in tests.
export type TestAnswer = { status: number; headers: Headers; text: string; json: any };

/** A sandbox in memory, on free ports, with a standing clock and no random delays. */
export async function startTestSandbox(options: SandboxOptions = {}): Promise<TestSandbox> {
  const sandbox = await startSandbox({ clock: () => TEST_NOW, seed: 7, ...options });
  sandbox.control.changeSettings({
    batchDelayMs: { min: 3000, max: 3000 },
    awaitingMs: { min: 2000, max: 2000 },
    successorDelayMs: { min: 10_000, max: 10_000 },
    shipAfterMs: { min: 3_600_000, max: 3_600_000 },
    deliverAfterMs: { min: 7_200_000, max: 7_200_000 },
    undeliveredShare: 0,
    collectionPointShare: 0,
    webhookDelayMs: { min: 0, max: 0 },
    webhookDuplicateShare: 0,
    shortStreamPages: false,
  });
  return { ...sandbox, call: (method, path, body, headers) => callApi(sandbox.apiUrl, method, path, body, headers) };
}

const HEADERS = {
  "user-agent": "1001 - MarfaTest",
  authorization: `Basic ${Buffer.from("demo-key:demo-secret").toString("base64")}`,
  storefrontcode: "RO",
  "accept-language": "ro",
  "content-type": "application/json",
};

async function callApi(
  apiUrl: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string | null> = {},
): Promise<TestAnswer> {
  const sent = Object.fromEntries(
    Object.entries({ ...HEADERS, ...headers }).filter(([, value]) => value !== null),
  ) as Record<string, string>;
  const answer = await fetch(`${apiUrl}/integration${path}`, {
    method,
    headers: sent,
    body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

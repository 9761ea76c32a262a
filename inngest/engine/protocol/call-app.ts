import { Agent, request } from "undici";
import type { AppCall } from "./build-call";

const MAX_BODY_BYTES = 8 * 1024 * 1024;
const TWO_HOURS_MS = 7_200_000;

/** What came back from the app, or why nothing did. */
export type AppAnswer =
  | { kind: "answer"; status: number; headers: Record<string, string>; body: string }
  | { kind: "too-large" }
  | { kind: "unreachable"; reason: string };

// One connection per call, as the real server does it: a kept connection that the app is just closing would count as a
// failed attempt. A step may take hours, so there is no time-out shorter than that.
const agent = new Agent({
  pipelining: 0,
  headersTimeout: TWO_HOURS_MS,
  bodyTimeout: TWO_HOURS_MS,
  connect: { timeout: 10_000 },
});

/** Sends one execution request. Never throws; `signal` abandons the call when the engine stops. */
export async function callApp(call: AppCall, signal: AbortSignal): Promise<AppAnswer> {
  try {
    const response = await request(call.url, {
      method: "POST",
      headers: call.headers,
      body: call.body,
      dispatcher: agent,
      signal,
    });
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response.body) {
      size += chunk.length;
      if (size > MAX_BODY_BYTES) {
        response.body.destroy();
        return { kind: "too-large" };
      }
      chunks.push(chunk);
    }
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(response.headers)) {
      if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
    }
    return { kind: "answer", status: response.statusCode, headers, body: Buffer.concat(chunks).toString("utf8") };
  } catch (error) {
    return { kind: "unreachable", reason: error instanceof Error ? error.message : String(error) };
  }
}

import { createHash, randomBytes } from "node:crypto";
import { inject } from "vitest";

/** Posts a body to `/fn/register` as an app would, with the right authorization unless `headers` say otherwise. */
export async function registerByHand(
  body: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; text: string; json: Record<string, unknown> }> {
  const signingKey = inject("signingKey");
  const hashed = createHash("sha256").update(Buffer.from(signingKey, "hex")).digest("hex");
  const response = await fetch(`${inject("engineUrl")}/fn/register`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: { "x-inngest-sdk": "inngest-js:v4.24.0", authorization: `Bearer ${hashed}`, ...headers },
  });
  const text = await response.text();
  return { status: response.status, text, json: text.startsWith("{") ? JSON.parse(text) : {} };
}

/** A registration of an app with one function, to be spoilt by the case that uses it. */
export function aRegistration(fn: object = {}): { appName: string; functions: object[] } & Record<string, unknown> {
  const appName = `t${randomBytes(4).toString("hex")}`;
  const id = `${appName}-fn`;
  return {
    url: "http://127.0.0.1:9/api/inngest",
    deployType: "ping",
    framework: "nodejs",
    appName,
    functions: [
      {
        id,
        name: "fn",
        triggers: [{ event: `${appName}/go` }],
        steps: {
          step: {
            id: "step",
            name: "step",
            runtime: { type: "http", url: `http://127.0.0.1:9/api/inngest?fnId=${id}&stepId=step` },
          },
        },
        ...fn,
      },
    ],
    sdk: "js:v4.24.0",
    v: "0.1",
  };
}

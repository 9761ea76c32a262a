import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import type { EngineContext } from "../engine-context";
import { registerApp } from "../registry/register-app";
import { readBody, sendJson } from "./send-json";

const MAX_REQUEST_BYTES = 16 * 1024 * 1024;

const registration = z.looseObject({
  appName: z.string().default(""),
  url: z.string().default(""),
  sdk: z.string().optional(),
  functions: z.array(z.unknown()).nullish(),
});

/** `POST /fn/register`: the app tells its whole function list. A refusal carries its status in the body, too. */
export async function handleRegister(
  engine: EngineContext,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const kind = engine.settings.signingKey ? "cloud" : "dev";
  const refuse = (error: string) => sendJson(response, 400, { error, data: null, status: 400 });
  const expected = request.headers["x-inngest-expected-server-kind"];
  if (expected && expected !== kind) return refuse(`Expected server kind ${kind}, got ${String(expected)}`);

  let sent: unknown;
  try {
    sent = JSON.parse(await readBody(request, MAX_REQUEST_BYTES));
  } catch (error) {
    return refuse(`Invalid request: ${error instanceof Error ? error.message : String(error)}`);
  }
  const parsed = registration.safeParse(sent);
  if (!parsed.success) return refuse(`Invalid request: ${parsed.error.issues[0]?.message ?? "not a registration"}`);
  const { appName, url, sdk, functions } = parsed.data;
  const answer = await registerApp(engine, { appName, url, sdk, functions: functions ?? [] });
  if (answer.status === 400) {
    engine.settings.log(`registration of "${appName}" refused: ${answer.error}`);
    return refuse(answer.error);
  }
  sendJson(response, 200, { ok: true, modified: answer.modified, sync_id: answer.app_id, app_id: answer.app_id });
}

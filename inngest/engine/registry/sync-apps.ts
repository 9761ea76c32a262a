import { request } from "undici";
import { z } from "zod";
import type { EngineContext } from "../engine-context";
import { canonicalJson } from "../protocol/canonical-json";
import { signRequest } from "../protocol/sign-request";
import { registerApp } from "./register-app";

const UNTIL_FIRST_MS = 1000;
const AFTERWARDS_MS = 15_000;

const inBandAnswer = z.looseObject({
  app_id: z.string(),
  url: z.string(),
  sdk: z.string().optional(),
  functions: z.array(z.unknown()),
});

export interface AppSync {
  stop: () => void;
}

/**
 * Asks each configured app for its functions: every second until it answers, then every 15 seconds, so that a newly
 * started version is noticed without anybody's doing. A list that has not changed touches no database.
 */
export function startAppSync(engine: EngineContext): AppSync {
  const timers = new Map<string, NodeJS.Timeout>();
  let stopped = false;

  for (const url of engine.settings.appUrls) {
    let lastAnswer = "";
    let lastProblem = "";
    const tick = async () => {
      let wait = UNTIL_FIRST_MS;
      try {
        const answer = await askApp(engine, url);
        if (answer !== lastAnswer) await takeAnswer(engine, url, answer);
        lastAnswer = answer;
        if (lastProblem !== "") engine.settings.log(`app ${url} answers`);
        lastProblem = "";
        wait = AFTERWARDS_MS;
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        if (problem !== lastProblem) engine.settings.log(`app ${url}: ${problem}`);
        lastProblem = problem;
      }
      if (!stopped) timers.set(url, setTimeout(tick, wait));
    };
    timers.set(url, setTimeout(tick, 0));
  }

  return {
    stop: () => {
      stopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

/** The app's list in one answer ("in band"). An app that does not allow that calls `/fn/register` instead. */
async function askApp(engine: EngineContext, url: string): Promise<string> {
  const { signingKey } = engine.settings;
  const body = canonicalJson({ url });
  const response = await request(url, {
    method: "PUT",
    body,
    headers: {
      "content-type": "application/json",
      "user-agent": "Inngest",
      "x-inngest-server-kind": signingKey ? "cloud" : "dev",
      "x-inngest-sync-kind": "in_band",
      ...(signingKey ? { "x-inngest-signature": signRequest(body, signingKey) } : {}),
    },
    headersTimeout: 30_000,
    bodyTimeout: 30_000,
  });
  const text = await response.body.text();
  if (response.statusCode !== 200) throw new Error(`sync answered ${response.statusCode}: ${text.slice(0, 200)}`);
  return response.headers["x-inngest-sync-kind"] === "in_band" ? text : "";
}

async function takeAnswer(engine: EngineContext, url: string, answer: string): Promise<void> {
  if (answer === "") return;
  const parsed = inBandAnswer.safeParse(JSON.parse(answer));
  if (!parsed.success) throw new Error("the answer to a sync is not a function list");
  const { app_id, sdk, functions } = parsed.data;
  const result = await registerApp(engine, { appName: app_id, url, sdk, functions });
  if (result.status === 400) throw new Error(`registration of "${app_id}" refused: ${result.error}`);
  if (result.modified) engine.settings.log(`registered ${functions.length} functions of "${app_id}" at ${url}`);
}

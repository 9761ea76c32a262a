import { z } from "zod";
import type { FunctionConfig } from "../engine-types";
import { expressionProblem } from "../events/expression";
import { nextCronSlot } from "../protocol/cron-slots";
import { parseDuration } from "../protocol/parse-duration";

const DAY_MS = 86_400_000;

/** Why a registration is refused; the message names the function and the feature. */
export class FunctionRefused extends Error {}

const trigger = z.looseObject({
  event: z.string().optional(),
  expression: z.string().optional(),
  cron: z.string().optional(),
});
const concurrency = z.looseObject({ limit: z.number(), key: z.string().optional(), scope: z.string().optional() });
const cancel = z.looseObject({ event: z.string(), if: z.string().optional(), timeout: z.string().optional() });
const step = z.looseObject({
  runtime: z.looseObject({ type: z.string(), url: z.string() }),
  retries: z.looseObject({ attempts: z.number().int().nonnegative().optional() }).optional(),
});

/** Keys that are absent here are features the engine does not have. */
const sentFunction = z.looseObject({
  id: z.string().min(1),
  name: z.string().optional(),
  triggers: z.array(trigger).default([]),
  steps: z.record(z.string(), step).default({}),
  concurrency: z.union([z.number(), concurrency, z.array(concurrency)]).optional(),
  singleton: z.looseObject({ mode: z.enum(["skip", "cancel"]), key: z.string().optional() }).optional(),
  batchEvents: z
    .looseObject({ maxSize: z.number().int().positive(), timeout: z.string(), key: z.string().optional() })
    .optional(),
  debounce: z
    .looseObject({ period: z.string(), timeout: z.string().optional(), key: z.string().optional() })
    .optional(),
  throttle: z
    .looseObject({
      limit: z.number(),
      period: z.string(),
      burst: z.number().optional(),
      key: z.string().optional(),
    })
    .optional(),
  idempotency: z.string().optional(),
  cancel: z.array(cancel).optional(),
});
type SentFunction = z.infer<typeof sentFunction>;

/**
 * Turns one function of a registration into the engine's own form. Throws `FunctionRefused` when it is invalid by the
 * protocol or asks for a feature that the embedded engine leaves out.
 */
export function checkFunction(sent: unknown): FunctionConfig {
  const parsed = sentFunction.safeParse(sent);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    throw new FunctionRefused(`function "${nameOf(sent)}": ${issue.path.join(".")}: ${issue.message}`);
  }
  const fn = parsed.data;
  const refuse = (reason: string): never => {
    throw new FunctionRefused(`function "${fn.id}": ${reason}`);
  };
  refuseUnknownKeys(fn, refuse);
  const url = stepUrl(fn, refuse);
  checkTriggers(fn, refuse);
  checkCombinations(fn, refuse);
  for (const expression of expressionsOf(fn)) {
    const problem = expressionProblem(expression);
    if (problem) refuse(`the expression cannot be used: ${problem}`);
  }
  return {
    id: fn.id,
    name: fn.name ?? fn.id,
    url,
    triggers: fn.triggers.map(({ event, expression, cron }) => (cron ? { cron } : { event: event ?? "", expression })),
    maxAttempts: (Object.values(fn.steps)[0]?.retries?.attempts ?? 4) + 1,
    concurrency: concurrencyOf(fn, refuse),
    singleton: fn.singleton && { mode: fn.singleton.mode, key: fn.singleton.key },
    batch: batchOf(fn, refuse),
    debounce: debounceOf(fn, refuse),
    throttle: throttleOf(fn, refuse),
    idempotency: fn.idempotency,
    cancel: cancelOf(fn, refuse),
  };
}

type Refuse = (reason: string) => never;

function refuseUnknownKeys(fn: SentFunction, refuse: Refuse): void {
  const known = new Set(Object.keys(sentFunction.shape));
  for (const [key, value] of Object.entries(fn)) {
    if (!known.has(key) && value !== undefined) refuse(`the embedded engine does not support "${key}"`);
  }
  for (const sent of fn.triggers) {
    if (sent.jitter !== undefined) refuse('the embedded engine does not support "jitter" of a cron trigger');
  }
  if (fn.batchEvents?.if !== undefined) refuse('the embedded engine does not support "if" of batchEvents');
}

function stepUrl(fn: SentFunction, refuse: Refuse): string {
  const runtimes = Object.values(fn.steps).map(({ runtime }) => runtime);
  if (runtimes.length !== 1) refuse("a function needs exactly one step definition");
  const { type, url } = runtimes[0]!;
  if (type !== "http") refuse(`the embedded engine does not support the "${type}" runtime (Connect workers)`);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) refuse(`"${url}" is not an http address`);
  return url;
}

function checkTriggers(fn: SentFunction, refuse: Refuse): void {
  if (fn.triggers.length > 10) refuse("more than 10 triggers");
  const seen = new Set<string>();
  for (const { event, expression, cron } of fn.triggers) {
    if (!event === !cron) refuse("a trigger is either an event or a cron expression");
    const identity = JSON.stringify([event, expression, cron]);
    if (seen.has(identity)) refuse(`the trigger "${event ?? cron}" is given twice`);
    seen.add(identity);
    if (!cron) continue;
    try {
      nextCronSlot(cron, new Date());
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    }
  }
}

function checkCombinations(fn: SentFunction, refuse: Refuse): void {
  if (!fn.batchEvents) return;
  if (fn.singleton) refuse("batchEvents and singleton exclude each other");
  if (fn.debounce) refuse("batchEvents and debounce exclude each other");
  if (fn.cancel?.length) refuse("batchEvents and cancelOn exclude each other");
}

function expressionsOf(fn: SentFunction): string[] {
  const limits = Array.isArray(fn.concurrency) ? fn.concurrency : [fn.concurrency];
  return [
    ...fn.triggers.map(({ expression }) => expression),
    ...limits.map((limit) => (typeof limit === "object" ? limit.key : undefined)),
    fn.singleton?.key,
    fn.batchEvents?.key,
    fn.debounce?.key,
    fn.throttle?.key,
    fn.idempotency,
    ...(fn.cancel ?? []).map((rule) => rule.if),
  ].filter((expression): expression is string => Boolean(expression));
}

function concurrencyOf(fn: SentFunction, refuse: Refuse): FunctionConfig["concurrency"] {
  const sent = fn.concurrency;
  if (sent === undefined) return [];
  const limits = Array.isArray(sent) ? sent : [typeof sent === "number" ? { limit: sent } : sent];
  if (limits.length > 2) refuse("more than 2 concurrency limits");
  for (const { scope } of limits) {
    if (scope && scope !== "fn") refuse(`the embedded engine does not support concurrency scope "${scope}"`);
  }
  // A limit of nought means "no limit" in the protocol.
  return limits
    .filter(({ limit }) => limit > 0)
    .map(({ limit, key }) => ({ limit: limit as number, key: key as string | undefined }));
}

function batchOf(fn: SentFunction, refuse: Refuse): FunctionConfig["batch"] {
  if (!fn.batchEvents) return undefined;
  const timeoutMs = parseDuration(fn.batchEvents.timeout) ?? 0;
  if (timeoutMs < 1000) refuse("the timeout of batchEvents must be at least one second");
  return { maxSize: fn.batchEvents.maxSize, timeoutMs, key: fn.batchEvents.key };
}

function debounceOf(fn: SentFunction, refuse: Refuse): FunctionConfig["debounce"] {
  if (!fn.debounce) return undefined;
  const periodMs = parseDuration(fn.debounce.period) ?? 0;
  if (periodMs < 1000 || periodMs > 7 * DAY_MS) refuse("the period of debounce must be between 1 second and 7 days");
  const timeoutMs = fn.debounce.timeout ? (parseDuration(fn.debounce.timeout) ?? undefined) : undefined;
  return { periodMs, timeoutMs, key: fn.debounce.key };
}

function throttleOf(fn: SentFunction, refuse: Refuse): FunctionConfig["throttle"] {
  if (!fn.throttle || fn.throttle.limit <= 0) return undefined;
  const periodMs = parseDuration(fn.throttle.period);
  if (!periodMs) refuse("the period of throttle is not a duration");
  const { limit, burst, key } = fn.throttle;
  return { limit, periodMs: periodMs!, burst: burst ?? 0, key };
}

function cancelOf(fn: SentFunction, refuse: Refuse): FunctionConfig["cancel"] {
  const rules = fn.cancel ?? [];
  if (rules.length > 5) refuse("more than 5 cancelOn rules");
  for (const { timeout } of rules) {
    if (timeout && parseDuration(timeout) === null) refuse(`"${timeout}" is not a duration`);
  }
  return rules.map(({ event, timeout, ...rest }) => ({ event, if: rest.if, timeout }));
}

function nameOf(sent: unknown): string {
  const id = (sent as { id?: unknown } | null)?.id;
  return typeof id === "string" ? id : "unnamed";
}

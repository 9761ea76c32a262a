import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer } from "../http/answers";
import { gatewayError, productError } from "../http/answers";
import { readBody } from "../http/read-body";
import type { Call, Match, Router } from "../http/router";
import { servePicture } from "../pictures/serve-picture";
import type { Fault } from "../state/fault-types";
import { runDueTasks } from "../state/run-due-tasks";
import type { World } from "../state/world";
import type { ApiContext } from "./api-context";
import { apiRoutes } from "./api-routes";
import { answerInstead, bendAnswer, isBeforeCall, type Outcome, takeFault } from "./faults";
import { admit } from "./gatekeeping";
import { INVENTORY_PATTERN, rememberBody } from "./inventory";
import { checkLimits } from "./limits";

/** The server that stands for the Trendyol gateway and, below /images, for its picture host. */
export function createApiServer(ready: Promise<World>): Server {
  const router = apiRoutes();
  return createServer((request, response) => {
    ready
      .then((world) => handle(world, router, request, response))
      .catch(() => {
        if (!response.headersSent) response.writeHead(500, { "content-type": "application/json" });
        response.end(gatewayError().body);
      });
  });
}

async function handle(
  world: World,
  router: Router<ApiContext>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = performance.now();
  const url = new URL(request.url ?? "/", "http://sandbox");
  const method = request.method ?? "GET";
  if (url.pathname.startsWith("/images/")) return write(response, await servePicture(url.pathname));

  runDueTasks(world);
  const body = await readBody(request);
  const found = router.match(method, url.pathname);
  const match = typeof found === "string" ? null : found;
  const call: Call = {
    request,
    method,
    path: url.pathname,
    query: url.searchParams,
    params: match?.params ?? {},
    body,
  };
  const fault = takeFault(world, method, url.pathname, match?.route.pattern ?? null);

  await wait(fault?.kind === "latency" ? fault.latencyMs : world.delay(world.settings.latencyMs));
  const outcome = await decide(world, found, call, fault);
  const sent = "cut" in outcome ? null : finish(world, outcome.answer);
  log(world, call, { status: sent?.status ?? null, body: sent?.body ?? "", fault: fault?.kind ?? null, startedAt });
  // What the answer tells about must be on disk before the answer is out.
  world.store.flush();
  if (!sent) request.socket.destroy();
  else write(response, sent);
}

async function decide(
  world: World,
  found: Match<ApiContext> | "path" | "method",
  call: Call,
  fault: Fault | null,
): Promise<Outcome> {
  if (fault && isBeforeCall(fault)) {
    countFailedCall(world, found, call, fault);
    return answerInstead(world, fault);
  }
  const answer = await serve(world, found, call);
  return fault && fault.kind !== "latency" ? bendAnswer(fault, answer) : { answer };
}

async function serve(world: World, found: Match<ApiContext> | "path" | "method", call: Call): Promise<Answer> {
  if (found === "path") return productError(404, "not.found", "Not found");
  if (found === "method") return productError(405, "method.not.allowed", "Method is not allowed");
  const admitted = admit(world, call);
  if ("refusal" in admitted) return admitted.refusal;
  const limited = checkLimits(world, admitted.context.seller, call.method, found.route.pattern);
  return limited ?? found.route.handler(admitted.context, call);
}

/** A price-and-stock call that failed on the way still counts for the rule of the identical body (switch). */
function countFailedCall(world: World, found: Match<ApiContext> | "path" | "method", call: Call, fault: Fault): void {
  const isCounted =
    ["status", "html-200", "html-502", "reset"].includes(fault.kind) && world.settings.duplicateCountsFailedCalls;
  if (!isCounted || typeof found === "string" || found.route.pattern !== INVENTORY_PATTERN) return;
  const admitted = admit(world, call);
  if ("context" in admitted) rememberBody(world, admitted.context.seller, admitted.context.storefront, call.body);
}

function finish(world: World, answer: Answer): Answer {
  if (!world.settings.trackingNumberAsNumber || typeof answer.body !== "string") return answer;
  return { ...answer, body: answer.body.replace(/"cargoTrackingNumber":"(\d+)"/g, '"cargoTrackingNumber":$1') };
}

function log(
  world: World,
  call: Call,
  sent: { status: number | null; body: string | Buffer; fault: string | null; startedAt: number },
): void {
  const { headers } = call.request;
  const scheme = headers.authorization?.split(" ")[0];
  world.noteRequest({
    at: world.now(),
    method: call.method,
    path: call.path,
    query: call.query.toString(),
    sellerId: call.params.sellerId ? Number(call.params.sellerId) : null,
    storefront: headers.storefrontcode?.toString() ?? null,
    userAgent: headers["user-agent"] ?? null,
    authorization: scheme ? `${scheme} ***` : null,
    requestBody: call.body,
    status: sent.status,
    responseBody: typeof sent.body === "string" ? sent.body : "(compressed)",
    durationMs: Math.round(performance.now() - sent.startedAt),
    fault: sent.fault,
  });
}

function write(response: ServerResponse, answer: Answer): void {
  const body = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(answer.body);
  response.writeHead(answer.status, {
    "content-type": answer.contentType,
    "content-length": body.length,
    ...answer.headers,
  });
  response.end(body);
}

function wait(milliseconds: number): Promise<void> {
  return milliseconds > 0 ? new Promise((done) => setTimeout(done, milliseconds)) : Promise.resolve();
}

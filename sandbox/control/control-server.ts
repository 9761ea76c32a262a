import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type Answer, json } from "../http/answers";
import { readBody } from "../http/read-body";
import type { Router } from "../http/router";
import { runDueTasks } from "../state/run-due-tasks";
import type { World } from "../state/world";
import { controlRefusal, controlRoutes } from "./control-routes";
import type { SandboxControl } from "./control-verbs";
import { addPageRoutes } from "./page/page-routes";

/** The server behind the control page and the control API. No sign-in: it listens on this machine only. */
export function createControlServer(ready: Promise<{ world: World; control: SandboxControl }>): Server {
  const router = controlRoutes();
  addPageRoutes(router);
  return createServer((request, response) => {
    ready
      .then(({ world, control }) => answerControl(world, router, control, request))
      .catch((error: unknown) => json(500, { error: error instanceof Error ? error.message : String(error) }))
      .then((answer) => write(response, answer));
  });
}

async function answerControl(
  world: World,
  router: Router<SandboxControl>,
  control: SandboxControl,
  request: IncomingMessage,
): Promise<Answer> {
  const url = new URL(request.url ?? "/", "http://sandbox");
  if (isForeign(request)) return json(403, { error: "Only the control page itself may send forms here" });
  const body = await readBody(request);
  runDueTasks(world);
  const found = router.match(request.method ?? "GET", url.pathname);
  if (found === "path") return json(404, { error: "There is no such control" });
  if (found === "method") return json(405, { error: "Method is not allowed" });
  const call = {
    request,
    method: request.method ?? "GET",
    path: url.pathname,
    query: url.searchParams,
    params: found.params,
    body,
  };
  try {
    return await found.route.handler(control, call);
  } catch (error) {
    return controlRefusal(error);
  } finally {
    world.store.flush();
  }
}

/** A form that another web site sends through the browser of whoever works here. Programs send no Origin. */
function isForeign(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  return request.method !== "GET" && origin !== undefined && origin !== `http://${host}`;
}

function write(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { "content-type": answer.contentType, ...answer.headers });
  response.end(answer.body);
}

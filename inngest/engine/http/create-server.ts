import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { EngineContext } from "../engine-context";
import { isAuthorised } from "../protocol/sign-request";
import { handleEvents } from "./handle-events";
import { handleRegister } from "./handle-register";
import { handleCancel, handleEventRuns, handleRun } from "./handle-runs";
import { handleStats } from "./handle-stats";
import { sendJson } from "./send-json";

/** The engine's HTTP face. It does not listen yet. */
export function createEngineServer(engine: EngineContext): Server {
  const server = createServer((request, response) => {
    route(engine, request, response).catch((error) => {
      engine.settings.log(`${request.method} ${request.url} failed: ${error instanceof Error ? error.message : error}`);
      if (!response.headersSent) sendJson(response, 500, { status: 500, error: "internal error" });
      else response.destroy();
    });
  });
  // Longer than any client keeps an idle connection, so that no sender writes into one that is just being closed.
  server.keepAliveTimeout = 75_000;
  return server;
}

async function route(engine: EngineContext, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? "/", "http://engine");
  const [first, second, third, fourth] = pathname.split("/").filter(Boolean);
  if (pathname === "/health") return sendJson(response, 200, { status: 200, message: "OK" });
  if (pathname === "/stats" && request.method === "GET") return handleStats(engine, response);
  if (first === "e" && second && !third) return handleEvents(engine, request, response, decodeURIComponent(second));

  const { signingKey } = engine.settings;
  if ((first === "fn" || first === "v1") && signingKey && !isAuthorised(request.headers.authorization, signingKey)) {
    response.writeHead(401, { "content-type": "text/plain" }).end("Authentication failed");
    return;
  }
  if (pathname === "/fn/register" && request.method === "POST") return handleRegister(engine, request, response);
  if (first === "v1" && second === "events" && third && fourth === "runs" && request.method === "GET") {
    return handleEventRuns(engine, response, third);
  }
  if (first === "v1" && second === "runs" && third && !fourth) {
    if (request.method === "GET") return handleRun(engine, response, third);
    if (request.method === "DELETE") return handleCancel(engine, response, third);
  }
  sendJson(response, 404, { status: 404, error: "not found" });
}

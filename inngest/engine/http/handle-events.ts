import type { IncomingMessage, ServerResponse } from "node:http";
import type { EngineContext } from "../engine-context";
import { ingestEvents } from "../events/ingest-events";
import { EventRefused, readEvents } from "../events/read-events";
import { readBody, sendJson } from "./send-json";

const MAX_REQUEST_BYTES = 64 * 1024 * 1024;

/** `POST /e/{key}`: stores events and what they cause, then answers their ids in the order they came. */
export async function handleEvents(
  engine: EngineContext,
  request: IncomingMessage,
  response: ServerResponse,
  key: string,
): Promise<void> {
  if (request.method !== "POST") return sendJson(response, 405, { status: 405, error: "method not allowed" });
  const { eventKeys } = engine.settings;
  if (eventKeys.length > 0 && !eventKeys.includes(key)) {
    return sendJson(response, 401, { status: 401, message: "", error: "Event key not found" });
  }
  const seed = request.headers["x-inngest-event-id-seed"];
  try {
    const events = readEvents(await readBody(request, MAX_REQUEST_BYTES), typeof seed === "string" ? seed : undefined);
    if (events.length === 0) return sendJson(response, 200, { ids: [""], status: 200 });
    await engine.store.transaction((tx) => ingestEvents(tx, engine, events));
    engine.kick();
    sendJson(response, 200, { ids: events.map(({ internalId }) => internalId), status: 200 });
  } catch (error) {
    if (!(error instanceof EventRefused)) throw error;
    sendJson(response, 400, { ids: [""], status: 400, error: error.message });
  }
}

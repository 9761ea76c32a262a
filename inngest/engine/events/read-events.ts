import type { StoredEvent } from "../engine-types";
import { newUlid, seededUlid } from "../protocol/ulid";

const MAX_EVENT_BYTES = 3_145_728;

/** Why a request to the event endpoint is refused as a whole; the message is part of the protocol. */
export class EventRefused extends Error {}

/**
 * Reads the body of `POST /e/{key}`: one event or a list, each with a name and an object as data. Ids come from the
 * seed header where there is one. Throws `EventRefused` with the sentence the real server answers.
 */
export function readEvents(body: string, seed: string | undefined, now = Date.now()): StoredEvent[] {
  if (body.trim() === "") return [];
  const sent = parse(body);
  const list = Array.isArray(sent) ? sent : [sent];
  return list.map((event, index) => readEvent(event, seededUlid(seed, index + 1) ?? newUlid(now), now));
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new EventRefused("event name is empty");
  }
}

function readEvent(sent: unknown, internalId: string, now: number): StoredEvent {
  if (sent === null || typeof sent !== "object" || Array.isArray(sent)) throw new EventRefused("event name is empty");
  const { name, data, id, ts, user, v } = sent as Record<string, unknown>;
  if (typeof name !== "string" || name === "") throw new EventRefused("event name is empty");
  if (name.includes("\0")) throw new EventRefused("event name contains a null character");
  if (name.startsWith("inngest/")) throw new EventRefused(`event name is reserved for internal use: ${name}`);
  refuseUnlessObject(data, "data");
  refuseUnlessObject(user, "user");
  for (const [field, value] of Object.entries({ id, v })) {
    if (value !== undefined && value !== null && typeof value !== "string") throw wrongType(typeof value, field);
  }
  if (ts !== undefined && ts !== null && typeof ts !== "number") throw wrongType(typeof ts, "ts");
  const size = Buffer.byteLength(JSON.stringify(sent));
  if (size > MAX_EVENT_BYTES) {
    throw new EventRefused(`Event is over the max size: Max ${MAX_EVENT_BYTES} bytes / Size ${size} bytes`);
  }
  return {
    internalId,
    payload: {
      data: data === undefined ? {} : data,
      id: typeof id === "string" && id !== "" ? id.replaceAll("\0", "") : internalId,
      name,
      ts: typeof ts === "number" && ts > 0 ? ts : now,
      user: user ?? {},
      ...(typeof v === "string" ? { v } : {}),
    },
  };
}

function refuseUnlessObject(value: unknown, field: string): void {
  if (value === undefined || value === null) return;
  if (typeof value !== "object" || Array.isArray(value)) {
    throw wrongType(Array.isArray(value) ? "array" : typeof value, field);
  }
}

function wrongType(type: string, field: string): EventRefused {
  return new EventRefused(`json: cannot unmarshal ${type} into Go struct field raw.${field}`);
}

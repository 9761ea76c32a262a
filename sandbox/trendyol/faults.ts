import { gzipSync } from "node:zlib";
import type { Answer } from "../http/answers";
import { html, json, productError } from "../http/answers";
import type { Fault } from "../state/fault-types";
import type { World } from "../state/world";
import { authenticationError } from "./gatekeeping";
import { tooManyRequests } from "./limits";

/** What to do with the connection instead of answering. */
export type Outcome = { answer: Answer } | { cut: true };

const BEFORE_THE_CALL = ["status", "html-200", "html-502", "reset", "unauthorised", "too-many", "too-many-order-shape"];

/** The first planned fault that fits this call, used up by one. */
export function takeFault(world: World, method: string, path: string, pattern: string | null): Fault | null {
  for (const fault of [...world.faults.values.values()]) {
    if (fault.method && fault.method !== method) continue;
    if (fault.path && !path.includes(fault.path) && fault.path !== pattern) continue;
    if (fault.sellerId && !path.includes(`/sellers/${fault.sellerId}/`)) continue;
    if (fault.skip > 0) {
      world.faults.put(fault.id, { ...fault, skip: fault.skip - 1 });
      continue;
    }
    if (!world.random.happens(fault.probability)) continue;
    if (fault.count !== undefined) {
      if (fault.count <= 1) world.faults.delete(fault.id);
      else world.faults.put(fault.id, { ...fault, count: fault.count - 1 });
    }
    return fault;
  }
  return null;
}

/** Whether the call never reaches the service. */
export function isBeforeCall(fault: Fault): boolean {
  return BEFORE_THE_CALL.includes(fault.kind);
}

/** What the caller gets from a fault that stops the call in front of the service. */
export function answerInstead(world: World, fault: Fault): Outcome {
  switch (fault.kind) {
    case "reset":
      return { cut: true };
    case "html-200":
      return { answer: html(200, GATEWAY_PAGE) };
    case "html-502":
      return { answer: html(502, GATEWAY_PAGE) };
    case "unauthorised":
      return { answer: authenticationError(world, "ClientApiAuthenticationException") };
    case "too-many":
      return { answer: tooManyRequests(world, "product") };
    case "too-many-order-shape":
      return { answer: tooManyRequests(world, "order") };
    default:
      return { answer: failedService(fault.status) };
  }
}

/** Bends an answer that the service gave. */
export function bendAnswer(fault: Fault, answer: Answer): Outcome {
  const body = answer.body.toString();
  switch (fault.kind) {
    case "answer-lost":
      return { cut: true };
    case "truncated-json":
      return { answer: { ...answer, body: body.slice(0, Math.floor(body.length * 0.6)) } };
    case "empty-body":
      return { answer: { ...answer, body: "" } };
    case "bom":
      return { answer: { ...answer, body: `\uFEFF${body}` } };
    case "gzip":
      return {
        answer: { ...answer, body: gzipSync(body), headers: { ...answer.headers, "content-encoding": "gzip" } },
      };
    default:
      return { answer: rewrite(answer, (value) => bendValue(fault.kind, value)) };
  }
}

function failedService(status: number): Answer {
  if (status === 500) return productError(500, "generic.exception", "Exception Occured", "TrendyolSystemException");
  return json(status, {
    errors: [{ key: "service.unavailable", message: "Service is unavailable", errorCode: String(status) }],
  });
}

const GATEWAY_PAGE =
  "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>gateway</center></body></html>";

const OPTIONAL = [
  "cargoTrackingNumber",
  "shipmentPackageStatus",
  "packageHistories",
  "stockCode",
  "productOrigin",
  "origin",
  "discountDisplays",
];

function bendValue(kind: Fault["kind"], value: unknown): unknown {
  if (kind === "numbers-as-strings")
    return walk(value, (_, inner) => (typeof inner === "number" ? String(inner) : inner));
  if (kind === "missing-optional") return walk(value, (key, inner) => (OPTIONAL.includes(key) ? undefined : inner));
  if (kind === "unknown-fields") return addFields(value);
  if (kind === "unknown-status") {
    const isStatus = (key: string) => ["status", "shipmentPackageStatus", "orderLineItemStatusName"].includes(key);
    return walk(value, (key, inner) => (isStatus(key) && typeof inner === "string" ? "HandedToDrone" : inner));
  }
  return value;
}

function rewrite(answer: Answer, change: (value: unknown) => unknown): Answer {
  try {
    return { ...answer, body: JSON.stringify(change(JSON.parse(answer.body.toString()))) };
  } catch {
    return answer;
  }
}

function walk(value: unknown, change: (key: string, inner: unknown) => unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((inner) => walk(inner, change));
  if (typeof value !== "object" || value === null) return change(key, value);
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    change(name, inner) === undefined ? undefined : walk(inner, change, name),
  ]);
  return Object.fromEntries(entries);
}

function addFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(addFields);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, addFields(inner)]);
  return { ...Object.fromEntries(entries), newFieldOfTomorrow: { nested: [1, "două", null] }, isQuantum: true };
}

import { z } from "zod";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from "zod-openapi";
import { ERROR_STATUS, type ErrorCode } from "@/lib/core/errors";
import { ERROR_TITLES } from "./error-titles";
import { listOperations, type Operation } from "./operations";
import { problemSchema } from "./problem";

/** Codes that any call with a key may answer. */
const USUAL: readonly ErrorCode[] = [
  "unauthenticated",
  "forbidden",
  "invalid_input",
  "too_many_attempts",
  "unavailable",
];

/**
 * The OpenAPI 3.1 document of every operation registered so far, made from the very schemas that check requests and answers.
 */
export function openApiDocument(version: string, serverUrl: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const operation of listOperations()) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method.toLowerCase()]: toOperationObject(operation),
    };
  }
  return createDocument({
    openapi: "3.1.0",
    info: {
      title: "Marfa API",
      version,
      description:
        "Lists take `cursor` and `limit` (at most 200) and answer `{items, nextCursor}`. Amounts are decimal strings, quantities numbers, moments ISO 8601 in UTC. A foreign or unknown id answers 404 wherever it stands.",
    },
    servers: [{ url: `${serverUrl.replace(/\/+$/, "")}/api/v1` }],
    security: [{ apiKey: [] }],
    components: { securitySchemes: { apiKey: { type: "http", scheme: "bearer" } } },
    paths,
  });
}

function toOperationObject(operation: Operation): ZodOpenApiOperationObject {
  const { params, query, body, idempotency } = operation;
  return {
    operationId: operationId(operation),
    tags: [operation.tag],
    summary: operation.summary,
    description: operation.description,
    ...(operation.permission === null ? { security: [] } : { "x-permission": operation.permission }),
    requestParams: {
      ...(params ? { path: params } : {}),
      ...(query ? { query } : {}),
      ...(idempotency ? { header: IDEMPOTENCY_HEADER } : {}),
    },
    ...(body ? { requestBody: { required: true, content: { "application/json": { schema: body } } } } : {}),
    responses: {
      [`${operation.status ?? 200}` as const]: {
        description: "Done",
        content: { "application/json": { schema: operation.answer } },
      },
      ...problemResponses(errorCodes(operation)),
    },
  };
}

const IDEMPOTENCY_HEADER = z.object({
  "Idempotency-Key": z
    .string()
    .max(200)
    .optional()
    .describe(
      "Kept seven days. The same key with the same body gets the same answer, with another body 409 idempotency_key_reused",
    ),
});

/** Every code this operation may answer, the usual ones included. */
export function errorCodes(operation: Operation): ErrorCode[] {
  if (operation.permission === null) return [...(operation.errors ?? [])];
  const codes = new Set<ErrorCode>([...USUAL, ...(operation.errors ?? [])]);
  if (operation.params || operation.body || operation.query) codes.add("not_found");
  if (operation.body) codes.add("malformed_request").add("body_too_large").add("unsupported_media_type");
  if (operation.query && "cursor" in operation.query.shape) codes.add("invalid_cursor");
  if (operation.method !== "GET") codes.add("trial_ended");
  if (operation.idempotency) codes.add("idempotency_key_reused").add("idempotency_key_in_use");
  return [...codes];
}

function problemResponses(codes: readonly ErrorCode[]): ZodOpenApiOperationObject["responses"] {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) byStatus.set(ERROR_STATUS[code], [...(byStatus.get(ERROR_STATUS[code]) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      String(status),
      {
        description: same.map((code) => `${code}: ${ERROR_TITLES[code]}`).join("; "),
        content: { "application/problem+json": { schema: problemSchema } },
      },
    ]),
  );
}

/** "GET /products/{id}" → "getProductsById". */
function operationId({ method, path }: Operation): string {
  const words = path
    .split("/")
    .filter(Boolean)
    .map((part) => (part.startsWith("{") ? `By-${part.slice(1, -1)}` : part))
    .flatMap((part) => part.split(/[^a-zA-Z0-9]+/));
  return method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

import "./all-operations";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { ApiHandler } from "@/lib/api/api-route";
import { errorCodes, openApiDocument } from "@/lib/api/openapi-document";
import { listOperations, type Operation } from "@/lib/api/operations";
import { anApiKey, type CallOptions, callApi } from "@/lib/api/testing/call-api";
import { encodeCursor } from "@/lib/core/cursor";
import { ERROR_STATUS, type ErrorCode } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { createApiKey } from "@/lib/tenancy/create-api-key";
import { revokeApiKey } from "@/lib/tenancy/revoke-api-key";
import { may, ROLES } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";

const document = openApiDocument("1", "http://x");
const operations = listOperations().filter(({ permission }) => permission !== null);
const named = (some: readonly Operation[]) =>
  some.map((one) => ({ name: `${one.method} ${one.path}`, operation: one }));
const lists = operations.filter(({ query }) => query && "cursor" in query.shape);
const writes = operations.filter(({ body }) => body);

let tenant: TenantContext;
let key: string;
beforeAll(async () => {
  tenant = await aTenant();
  key = await anApiKey(tenant);
});

async function call(operation: Operation, options: CallOptions = {}) {
  const file = join(import.meta.dirname, operation.path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");
  const handler = (await import(/* @vite-ignore */ file))[operation.method] as ApiHandler;
  const params = { id: newId(), runId: newId() };
  const answer = await callApi(handler, operation.method, operation.path, { params, ...options });
  if (answer.status >= 400) expectProblem(operation, answer);
  return answer;
}

/** Every refusal is a problem whose code stands in the document, under its status. */
function expectProblem(operation: Operation, { status, body, headers }: Awaited<ReturnType<typeof callApi>>): void {
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(body).toMatchObject({ type: `/docs#error-${body.code}`, title: expect.any(String), status });
  expect(ERROR_STATUS[body.code as ErrorCode]).toBe(status);
  expect(errorCodes(operation)).toContain(body.code);
  const documented = document.paths?.[operation.path] as Record<string, unknown>;
  const responses = (documented[operation.method.toLowerCase()] as { responses: Record<string, unknown> }).responses;
  expect(responses).toHaveProperty(String(status));
}

describe("every call", () => {
  it.each(named(operations))("$name wants a key that is known and not revoked", async ({ operation }) => {
    const revoked = await createApiKey(tenant, { name: "x" });
    await revokeApiKey(tenant, revoked.id);
    for (const wrong of [undefined, "mk_nonsense", revoked.key]) {
      const { status, body } = await call(operation, { ...(wrong ? { key: wrong } : {}), ...emptyBody(operation) });
      expect([status, body.code]).toEqual([401, "unauthenticated"]);
    }
  });

  it.each(named(operations))("$name is refused to roles without its permission", async ({ operation }) => {
    const roles = ROLES.filter((role) => role !== "owner");
    const refused = roles.filter((role) => !may(role, operation.permission ?? ""));
    for (const role of refused) {
      const { status, body } = await call(operation, { key: await anApiKey(tenant, role), ...emptyBody(operation) });
      expect([role, status, body.code]).toEqual([role, 403, "forbidden"]);
    }
    // Somebody besides the owner may do it, or the permission is no permission.
    expect(refused.length).toBeLessThan(roles.length);
  });
});

describe("every list", () => {
  it.each(named(lists))("$name pages, with limits and a cursor of its own only", async ({ operation }) => {
    for (const limit of [0, 201, -1, "x", 1.5]) {
      const { status, body } = await call(operation, { key, query: { limit } });
      expect([limit, status, body.code]).toEqual([limit, 422, "invalid_input"]);
    }
    for (const cursor of ["garbage", "W10", "e30", "WyJ4Il0", `${newId()}`, "x".repeat(900)]) {
      const { status, body } = await call(operation, { key, query: { cursor } });
      expect([cursor, status, body.code]).toEqual([cursor, 400, "invalid_cursor"]);
    }
    // Well formed, and holding what the database would refuse.
    for (const first of ["0000-01-01T00:00:00.000Z", "a\0", "abc", null, 1e15, newId()]) {
      const cursor = encodeCursor([first, newId()]);
      const { status } = await call(operation, { key, query: { cursor } });
      expect([200, 400], `${first}`).toContain(status);
    }
    const { status, body } = await call(operation, { key, query: { limit: 200 } });
    expect([status, Array.isArray(body.items), body.nextCursor]).toEqual([200, true, null]);
  });

  it("is every call that answers items", () => {
    const answering = operations.filter(
      (one) => one.method === "GET" && JSON.stringify(shapeOf(one)).includes("nextCursor"),
    );
    expect(answering.map((one) => one.path).sort()).toEqual(lists.map((one) => one.path).sort());
  });
});

describe("every body", () => {
  it.each(named(writes))("$name refuses what is no JSON, too much and of the wrong shape", async ({ operation }) => {
    const tooMuch = JSON.stringify({ name: "x".repeat(4_300_000) });
    for (const [rawBody, status, code] of [
      ["{", 400, "malformed_request"],
      [tooMuch, 413, "body_too_large"],
      ["[]", 422, "invalid_input"],
      ['"text"', 422, "invalid_input"],
    ] as const) {
      const answer = await call(operation, { key, rawBody });
      expect([rawBody.slice(0, 20), answer.status, answer.body.code]).toEqual([rawBody.slice(0, 20), status, code]);
    }
  });

  it.each(named(writes))("$name takes an Idempotency-Key", ({ operation }) => {
    expect(operation.idempotency).toMatch(/^(atomic|around)$/);
  });
});

const emptyBody = ({ method }: Operation) => (method === "GET" ? {} : { body: {} });

function shapeOf({ answer }: Operation): unknown {
  return "shape" in answer ? Object.keys(answer.shape as object) : [];
}

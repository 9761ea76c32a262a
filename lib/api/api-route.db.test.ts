import { describe, expect, it } from "vitest";
import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { AppError, ERROR_STATUS } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { createApiKey } from "@/lib/tenancy/create-api-key";
import { revokeApiKey } from "@/lib/tenancy/revoke-api-key";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { type ApiHandler, apiRoute } from "./api-route";
import { ERROR_TITLES } from "./error-titles";
import { takeKeyBudget } from "./internal/take-key-budget";
import { anApiKey, type CallOptions, callApi } from "./testing/call-api";

/** What the route of these tests does between its effect and its answer; a test may hold it up or break it. */
let inTheMiddle: (tx: TenantTx) => Promise<void> = async () => {};

const body = z.object({ text: z.string().max(20), count: z.number().int().optional() });
const answer = z.object({ id: z.string(), text: z.string() });
const common = {
  method: "POST",
  tag: "Test",
  summary: "Notes a text",
  permission: "stock.write",
  body,
  answer,
} as const;

/** An effect that can be counted: one line in the audit log. */
const note = async (tx: TenantTx, tenant: TenantContext, text: string) => {
  const id = newId();
  await recordAudit(tx, tenant, { action: "test.noted", entity: "note", entityId: id, after: { text } });
  await inTheMiddle(tx);
  return { id, text };
};
const atomic = apiRoute(
  { ...common, path: "/test/atomic", status: 201, idempotency: "atomic" },
  ({ tenant, body: { text }, write }) => write((tx) => note(tx, tenant, text)),
);
const around = apiRoute(
  { ...common, path: "/test/around", status: 201, idempotency: "around" },
  ({ tenant, body: { text } }) => withTenant(tenant, (tx) => note(tx, tenant, text)),
);
const reading = apiRoute(
  { method: "GET", path: "/test/read", tag: "Test", summary: "Reads", permission: "stock.read", answer: z.object({}) },
  async () => ({}),
);

const post = (handler: ApiHandler, options: CallOptions) => callApi(handler, "POST", "/test", options);
const notesOf = (tenant: TenantContext) =>
  withTenant(tenant, (tx) => tx.auditEvent.count({ where: { tenantId: tenant.tenantId, action: "test.noted" } }));
async function aClient(role: Parameters<typeof anApiKey>[1] = "admin") {
  inTheMiddle = async () => {};
  const tenant = await aTenant();
  return { tenant, key: await anApiKey(tenant, role) };
}

describe("the key of a call", () => {
  it("must be there, known and not revoked; the refusal names the scheme", async () => {
    const { tenant } = await aClient();
    const made = await createApiKey(tenant, { name: "x" });
    for (const key of [undefined, "mk_unknown", "nonsense", made.key.slice(0, -1)]) {
      const refused = await callApi(reading, "GET", "/test", { ...(key ? { key } : {}) });
      expect(refused).toMatchObject({ status: 401, body: { code: "unauthenticated", status: 401 } });
      expect(refused.headers.get("www-authenticate")).toContain("Bearer");
      expect(refused.headers.get("content-type")).toBe("application/problem+json");
    }
    expect((await callApi(reading, "GET", "/test", { key: made.key })).status).toBe(200);
  });

  it("stops at once when it is revoked in the same process, also while a call is reading it", async () => {
    const { tenant } = await aClient();
    const { id, key } = await createApiKey(tenant, { name: "x" });
    const early = callApi(reading, "GET", "/test", { key });
    await revokeApiKey(tenant, id);
    await early;
    expect(await callApi(reading, "GET", "/test", { key })).toMatchObject({ status: 401 });
  });

  it("may do what its role may", async () => {
    const { tenant, key } = await aClient("picker");
    expect(await callApi(reading, "GET", "/test", { key })).toMatchObject({ status: 200 });
    expect(await post(atomic, { key, body: { text: "x" } })).toMatchObject({
      status: 403,
      body: { code: "forbidden", facts: { permission: "stock.write" } },
    });
    expect(await notesOf(tenant)).toBe(0);
  });

  it("reads but does not write when the trial has ended", async () => {
    const { tenant, key } = await aClient();
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE tenant SET trial_ends_at = now() - interval '1 minute', activated_at = NULL WHERE id = $1", [
        tenant.tenantId,
      ]),
    );
    expect((await callApi(reading, "GET", "/test", { key })).status).toBe(200);
    expect(await post(atomic, { key, body: { text: "x" } })).toMatchObject({
      status: 403,
      body: { code: "trial_ended" },
    });
  });

  it("has a budget, shared by all processes, and is told how long to wait", async () => {
    const { tenant } = await aClient();
    const made = await createApiKey(tenant, { name: "busy" });
    const storm = async () => {
      for (let call = 0; call < 3000; call++) await takeKeyBudget(made.id);
    };
    await expect(storm()).rejects.toMatchObject({ code: "too_many_attempts" });
    // A slow machine would find it filled again by now.
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE rate_budget SET tat = now() + interval '1 hour' WHERE key = $1", [`api:${made.id}`]),
    );
    const refused = await callApi(reading, "GET", "/test", { key: made.key });
    expect(refused).toMatchObject({ status: 429, body: { code: "too_many_attempts" } });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
    // The neighbour of the same tenant is not held up.
    expect((await callApi(reading, "GET", "/test", { key: await anApiKey(tenant) })).status).toBe(200);
  });
});

describe("the body of a call", () => {
  it.each([
    ["{nope", 400, "malformed_request"],
    ["", 400, "malformed_request"],
    ['{"text":"x"', 400, "malformed_request"],
    ["null", 422, "invalid_input"],
    ["[]", 422, "invalid_input"],
    ['{"text":5}', 422, "invalid_input"],
    ['{"text":"a\\u0000b"}', 422, "invalid_input"],
    [`{"text":"${"x".repeat(5_000_000)}"}`, 413, "body_too_large"],
  ])("%.30s is refused with %i %s", async (rawBody, status, code) => {
    const { tenant, key } = await aClient();
    expect(await post(atomic, { key, rawBody })).toMatchObject({ status, body: { code, status } });
    expect(await notesOf(tenant)).toBe(0);
  });

  it("names each wrong field", async () => {
    const { key } = await aClient();
    const { body: problem } = await post(atomic, { key, body: { text: "x".repeat(30), count: 1.5 } });
    expect(problem.errors.map((one: { path: string }) => one.path)).toEqual(["text", "count"]);
    expect(problem.type).toBe("/docs#error-invalid_input");
  });

  it("must be sent as JSON, and may leave out to say so", async () => {
    const { key } = await aClient();
    const send = (contentType: string | null) =>
      atomic(
        new Request("http://localhost/api/v1/test", {
          method: "POST",
          headers: { authorization: `Bearer ${key}`, ...(contentType ? { "content-type": contentType } : {}) },
          body: new TextEncoder().encode('{"text":"x"}'),
        }),
      );
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"]) {
      const refused = await send(type);
      expect([type, refused.status]).toEqual([type, 415]);
      expect(await refused.json()).toMatchObject({ code: "unsupported_media_type" });
    }
    for (const type of [null, "application/json", "Application/JSON; charset=utf-8", "application/merge-patch+json"]) {
      expect([type, (await send(type)).status]).toEqual([type, 201]);
    }
  });

  it("is counted while it comes: a length that is not told does not help", async () => {
    const { key } = await aClient();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
      },
    });
    const refused = await atomic(
      new Request("http://localhost/api/v1/test", {
        method: "POST",
        headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
        body: endless,
        duplex: "half",
      } as RequestInit),
    );
    expect(refused.status).toBe(413);
    expect(sent).toBeLessThan(6_000_000);
  });
});

describe.each([
  ["atomic", atomic],
  ["around", around],
] as const)("an Idempotency-Key (%s)", (_name, handler) => {
  it("gives the same answer to the byte for the same request, and does it once", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    const raw = async (rawBody: string) => {
      const made = await handler(
        new Request("http://localhost/api/v1/test", {
          method: "POST",
          headers: {
            authorization: `Bearer ${key}`,
            "content-type": "application/json",
            "idempotency-key": idempotencyKey,
          },
          body: rawBody,
        }),
      );
      return `${made.status} ${await made.text()}`;
    };
    const first = await raw('{"text":"ș","count":1}');
    expect(first).toMatch(/^201 /);
    expect(await raw('{"text":"ș","count":1}')).toBe(first);
    expect(await raw('{ "count": 1, "text": "ș" }')).toBe(first);
    expect(await notesOf(tenant)).toBe(1);
  });

  it("refuses another body, another path and another method under the same key", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    await post(handler, { key, idempotencyKey, body: { text: "one" } });
    expect(await post(handler, { key, idempotencyKey, body: { text: "two" } })).toMatchObject({
      status: 409,
      body: { code: "idempotency_key_reused" },
    });
    expect(await callApi(handler, "POST", "/elsewhere", { key, idempotencyKey, body: { text: "one" } })).toMatchObject({
      status: 409,
    });
    expect(await notesOf(tenant)).toBe(1);
  });

  it("is of one tenant: another may use the same", async () => {
    const [one, two] = [await aClient(), await aClient()];
    const idempotencyKey = newId();
    const [first, second] = [
      await post(handler, { key: one.key, idempotencyKey, body: { text: "mine" } }),
      await post(handler, { key: two.key, idempotencyKey, body: { text: "yours" } }),
    ];
    expect([first.status, second.status, second.body.text]).toEqual([201, 201, "yours"]);
  });

  it("gives the answer of the first one to those that came while it ran; one of many does it", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    const { first, goOn } = await aCallHeldUp(handler, key, idempotencyKey);
    const others = [1, 2, 3].map(() => post(handler, { key, idempotencyKey, body: { text: "x" } }));
    const other = post(handler, { key, idempotencyKey, body: { text: "y" } });
    setTimeout(goOn, 100);
    const answers = await Promise.all([first, ...others]);
    expect(answers.map((one) => one.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map((one) => JSON.stringify(one.body))).size).toBe(1);
    expect(await other).toMatchObject({ status: 409, body: { code: "idempotency_key_reused" } });
    expect(await notesOf(tenant)).toBe(1);
  });

  it("says after a while that the first one still runs", { timeout: 15_000 }, async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    const { first, goOn } = await aCallHeldUp(handler, key, idempotencyKey);
    const impatient = await post(handler, { key, idempotencyKey, body: { text: "x" } });
    expect(impatient).toMatchObject({ status: 409, body: { code: "idempotency_key_in_use" } });
    expect(impatient.headers.get("retry-after")).toBe("1");
    goOn();
    expect((await first).status).toBe(201);
    expect(await notesOf(tenant)).toBe(1);
  });

  it("is free again after a refusal, for a corrected try of the same request", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    inTheMiddle = async () => {
      throw new AppError("stock_insufficient");
    };
    expect(await post(handler, { key, idempotencyKey, body: { text: "x" } })).toMatchObject({ status: 409 });
    inTheMiddle = async () => {};
    expect((await post(handler, { key, idempotencyKey, body: { text: "x" } })).status).toBe(201);
    expect(await notesOf(tenant)).toBe(1);
  });

  it("must be a word that fits", async () => {
    const { key } = await aClient();
    for (const idempotencyKey of ["with blank", "x".repeat(201)]) {
      expect(await post(handler, { key, idempotencyKey, body: { text: "x" } })).toMatchObject({ status: 422 });
    }
  });
});

it("an error that nobody expected is 500 with a reference, and tells nothing", async () => {
  const { key } = await aClient();
  inTheMiddle = async () => {
    throw new Error("secret detail");
  };
  const answer = await post(atomic, { key, body: { text: "x" } });
  expect(answer).toMatchObject({
    status: 500,
    body: { code: "internal", reference: expect.stringMatching(/^R-\w+$/) },
  });
  expect(JSON.stringify(answer.body)).not.toContain("secret");
});

describe("a crash half-way", () => {
  it("of an atomic call leaves nothing; the repeat does it, once", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    // The line to the database breaks after the effect and before the commit, as when the process is killed.
    inTheMiddle = async (tx) => {
      const [row] = await tx.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`;
      await asDatabaseOwner((owner) => owner.query("SELECT pg_terminate_backend($1)", [row!.pid]));
    };
    const broken = await post(atomic, { key, idempotencyKey, body: { text: "x" } });
    expect(broken).toMatchObject({ status: 503, body: { code: "unavailable" } });
    expect(broken.headers.get("retry-after")).toBe("5");
    inTheMiddle = async () => {};
    expect(await notesOf(tenant)).toBe(0);
    expect((await post(atomic, { key, idempotencyKey, body: { text: "x" } })).status).toBe(201);
    expect(await notesOf(tenant)).toBe(1);
  });

  it("of a call that talks to the outside keeps the key for two minutes, then lets the same request run again", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    let arrived = () => {};
    const isThere = new Promise<void>((resolve) => (arrived = resolve));
    // A process that died never comes back from its work.
    inTheMiddle = () => {
      arrived();
      return new Promise(() => {});
    };
    void post(around, { key, idempotencyKey, body: { text: "x" } }).catch(() => {});
    await isThere;
    inTheMiddle = async () => {};
    const again = () => post(around, { key, idempotencyKey, body: { text: "x" } });
    expect(await again()).toMatchObject({ status: 409, body: { code: "idempotency_key_in_use" } });
    await age(tenant, "3 minutes");
    expect(await post(around, { key, idempotencyKey, body: { text: "y" } })).toMatchObject({
      body: { code: "idempotency_key_reused" },
    });
    expect(await again()).toMatchObject({ status: 201 });
    expect(await notesOf(tenant)).toBe(1);
  });

  it("a key is kept for seven days", async () => {
    const { tenant, key } = await aClient();
    const idempotencyKey = newId();
    const first = await post(atomic, { key, idempotencyKey, body: { text: "x" } });
    await age(tenant, "6 days 23 hours");
    expect((await post(atomic, { key, idempotencyKey, body: { text: "x" } })).body).toEqual(first.body);
    await age(tenant, "2 hours");
    expect((await post(atomic, { key, idempotencyKey, body: { text: "other" } })).body.text).toBe("other");
  });
});

/** A call that stands between its effect and its answer until it may go on. */
async function aCallHeldUp(handler: ApiHandler, key: string, idempotencyKey: string) {
  let arrived = () => {};
  let goOn = () => {};
  const isThere = new Promise<void>((resolve) => (arrived = resolve));
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  inTheMiddle = () => {
    arrived();
    return mayGoOn;
  };
  const first = post(handler, { key, idempotencyKey, body: { text: "x" } });
  await isThere;
  inTheMiddle = async () => {};
  return { first, goOn };
}

it("every error code has a status and a title", () => {
  expect(Object.keys(ERROR_TITLES).sort()).toEqual(Object.keys(ERROR_STATUS).sort());
});

/** So much time has passed for the stored keys of a tenant. */
const age = (tenant: TenantContext, interval: string) =>
  asDatabaseOwner((owner) =>
    owner.query("UPDATE idempotency_key SET created_at = created_at - $2::interval WHERE tenant_id = $1", [
      tenant.tenantId,
      interval,
    ]),
  );

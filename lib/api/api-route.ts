import "server-only";
import type { z } from "zod";
import { sha256 } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { log } from "@/lib/core/log";
import { type TenantTx, withTenant } from "@/lib/db/with-tenant";
import { assertMayWrite } from "@/lib/tenancy/assert-may-write";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantOfBearer } from "@/lib/tenancy/tenant-of-bearer";
import { canonicalJson } from "./internal/canonical-json";
import { type IdempotentRequest, onceAround, onceInTransaction, type StoredAnswer } from "./internal/idempotency";
import { check, readJson, readQuery, WrongFields } from "./internal/read-request";
import { takeKeyBudget } from "./internal/take-key-budget";
import { type Operation, registerOperation } from "./operations";
import { toProblem } from "./problem";

type Schema = z.ZodType | undefined;
type Read<S extends Schema> = S extends z.ZodType ? z.output<S> : undefined;

export type ApiRouteSpec<P extends Schema, Q extends Schema, B extends Schema, A extends z.ZodType> = Omit<
  Operation,
  "params" | "query" | "body" | "answer" | "permission"
> & {
  readonly permission: NonNullable<Operation["permission"]>;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
};

export type ApiCall<P extends Schema, Q extends Schema, B extends Schema> = {
  readonly tenant: TenantContext;
  readonly params: Read<P>;
  readonly query: Read<Q>;
  readonly body: Read<B>;
  /** The client's Idempotency-Key, when it sent one. */
  readonly idempotencyKey: string | null;
  /**
   * The transaction of the effect, for routes with `idempotency: "atomic"`: the claim of the key, the effect and the stored
   * answer commit together, so a crash can never apply a request twice. To be called once, and what it gives is the answer.
   */
  readonly write: <T>(work: (tx: TenantTx) => Promise<T>) => Promise<T>;
};

type RouteContext = { params: Promise<Record<string, string | string[] | undefined>> };
export type ApiHandler = (request: Request, context?: RouteContext) => Promise<Response>;

/**
 * A route handler of /api/v1: key, budget, permission, trial, schemas, idempotency and problem answers around one call of
 * a domain verb. Registers itself for the OpenAPI document. A foreign or unknown id is 404 wherever it stands.
 */
export function apiRoute<
  A extends z.ZodType,
  P extends z.ZodObject | undefined = undefined,
  Q extends z.ZodObject | undefined = undefined,
  B extends Schema = undefined,
>(spec: ApiRouteSpec<P, Q, B, A>, handler: (call: ApiCall<P, Q, B>) => Promise<z.input<A>>): ApiHandler {
  registerOperation(spec as Operation);
  return async (request, context) => {
    try {
      const tenant = await admit(request, spec as Operation);
      const params = spec.params ? check(spec.params, (await context?.params) ?? {}) : undefined;
      const query = spec.query ? check(spec.query, readQuery(request)) : undefined;
      const raw = spec.body ? await readJson(request) : undefined;
      const body = spec.body ? check(spec.body, raw) : undefined;
      const idempotent = spec.idempotency ? readIdempotency(request, raw) : null;

      const call = { tenant, params, query, body, idempotencyKey: idempotent?.key ?? null } as Omit<
        ApiCall<P, Q, B>,
        "write"
      >;
      return await answerCall(spec as Operation, call as ApiCall<P, Q, B>, idempotent, handler);
    } catch (error) {
      if (error instanceof WrongFields) return toProblem(new AppError("invalid_input"), error.fields);
      return toProblem(error);
    }
  };
}

async function admit(request: Request, spec: Operation): Promise<TenantContext> {
  const bearer = /^Bearer\s+(\S+)\s*$/i.exec(request.headers.get("authorization") ?? "")?.[1];
  if (!bearer) throw new AppError("unauthenticated");
  const tenant = await tenantOfBearer(bearer);
  if (tenant.actor.kind !== "api") throw new AppError("unauthenticated");
  await takeKeyBudget(tenant.actor.keyId);
  if (!may(tenant.actor.role, spec.permission ?? "")) throw new AppError("forbidden", { permission: spec.permission });
  if (spec.method !== "GET") assertMayWrite(tenant);
  return tenant;
}

function readIdempotency(request: Request, raw: unknown): IdempotentRequest | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new AppError("invalid_input", { field: "Idempotency-Key", reason: "1 to 200 printable signs" });
  }
  const { pathname } = new URL(request.url);
  return { key, bodyHash: sha256(`${request.method} ${pathname}\n${canonicalJson(raw ?? null)}`) };
}

async function answerCall<P extends Schema, Q extends Schema, B extends Schema>(
  spec: Operation,
  call: Omit<ApiCall<P, Q, B>, "write">,
  idempotent: IdempotentRequest | null,
  handler: (call: ApiCall<P, Q, B>) => Promise<unknown>,
): Promise<Response> {
  const status = spec.status ?? 200;
  const plain: ApiCall<P, Q, B> = { ...call, write: (work) => withTenant(call.tenant, work) };
  if (!idempotent) return json(status, shape(spec, await handler(plain)));

  if (spec.idempotency === "around") {
    const done = await onceAround(call.tenant, idempotent, status, async () => shape(spec, await handler(plain)));
    return json(done.status, inOrder(spec, done.answer));
  }

  let replay: StoredAnswer | null = null;
  const write: ApiCall<P, Q, B>["write"] = async <T>(work: (tx: TenantTx) => Promise<T>) => {
    let fresh: { value: T } | null = null;
    const done = await onceInTransaction(call.tenant, idempotent, status, async (tx) => {
      const value = await work(tx);
      fresh = { value };
      return shape(spec, value);
    });
    replay = done;
    return ((fresh as { value: T } | null)?.value ?? done.answer) as T;
  };
  const answer = await handler({ ...call, write });
  const done = replay as StoredAnswer | null;
  if (!done) throw new Error(`${spec.method} ${spec.path} is atomic but never called write()`);
  return json(done.status, inOrder(spec, done.answer ?? shape(spec, answer)));
}

/** A stored answer comes back from the database with its fields in another order; a repeat shall read the same to the byte. */
function inOrder(spec: Operation, answer: unknown): unknown {
  const read = spec.answer.safeParse(answer);
  return read.success ? read.data : answer;
}

/** The answer as its schema says. In production a difference is logged and sent; everywhere else it fails at once. */
function shape(spec: Operation, answer: unknown): unknown {
  const read = spec.answer.safeParse(answer);
  if (read.success) return read.data;
  if (env.NODE_ENV !== "production") throw read.error;
  log.error({ path: spec.path, issues: read.error.issues.slice(0, 5) }, "an answer does not fit its schema");
  return answer;
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-store" },
  });
}

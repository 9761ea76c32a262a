import { createApiKey } from "@/lib/tenancy/create-api-key";
import type { Role } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import type { ApiHandler } from "../api-route";

// biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely
export type ApiAnswer = { status: number; body: any; headers: Headers };

export type CallOptions = {
  key?: string;
  params?: Record<string, string>;
  query?: Record<string, string | number>;
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  rawBody?: string;
  idempotencyKey?: string;
};

/** Calls a route handler as a client would, without a server. */
export async function callApi(
  handler: ApiHandler,
  method: string,
  path: string,
  options: CallOptions = {},
): Promise<ApiAnswer> {
  const url = new URL(`http://localhost/api/v1${path}`);
  for (const [name, value] of Object.entries(options.query ?? {})) url.searchParams.set(name, String(value));
  const headers = new Headers();
  if (options.key) headers.set("authorization", `Bearer ${options.key}`);
  if (options.idempotencyKey) headers.set("idempotency-key", options.idempotencyKey);
  const body = options.rawBody ?? (options.body === undefined ? undefined : JSON.stringify(options.body));
  if (body !== undefined) headers.set("content-type", "application/json");
  const answer = await handler(new Request(url, { method, headers, body }), {
    params: Promise.resolve(options.params ?? {}),
  });
  const text = await answer.text();
  return { status: answer.status, body: text === "" ? null : JSON.parse(text), headers: answer.headers };
}

/** A key of this tenant with this role. */
export async function anApiKey(tenant: TenantContext, role: Exclude<Role, "owner"> = "admin"): Promise<string> {
  const { key } = await createApiKey(tenant, { name: `test ${role}`, role });
  return key;
}

import type { z } from "zod";
import type { ErrorCode } from "@/lib/core/errors";
import type { Permission } from "@/lib/tenancy/roles";

export type ApiMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What is known about one call of the API; the OpenAPI document and the documentation page are made of these. */
export type Operation = {
  readonly method: ApiMethod;
  /** Below /api/v1, parameters in braces: "/products/{id}". */
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** null: open to everybody. */
  readonly permission: Permission | null;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly status?: 200 | 201 | 202;
  /** `atomic`: the answer is stored in the transaction of the effect. `around`: claimed before, stored after. */
  readonly idempotency?: "atomic" | "around";
  /** Codes beyond the usual ones that this call may answer. */
  readonly errors?: readonly ErrorCode[];
};

// In this module, not on the global object: the bundler gives every route its own copy of the schemas, and a document made of
// operations from several copies would hold the same schema twice. Who lists them imports app/api/v1/all-operations.
const operations = new Map<string, Operation>();

/** Remembers an operation under its method and path; loading a module twice changes nothing. */
export function registerOperation(operation: Operation): void {
  operations.set(`${operation.method} ${operation.path}`, operation);
}

/** Everything registered so far, by path and method. */
export function listOperations(): Operation[] {
  return [...operations.values()].sort(
    (a, b) => a.path.localeCompare(b.path, "en") || a.method.localeCompare(b.method, "en"),
  );
}

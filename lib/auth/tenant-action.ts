import "server-only";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { PERMISSIONS } from "@/lib/tenancy/roles";
import { toClientError } from "./client-error";
import { findTenantOrThrow } from "./find-tenant";

/**
 * The beginning of every action of a tenant. The compiler asks for its name and permission; the tenant's slug is the bound
 * first argument (`action.bind(null, slug)`), checked on each call together with the membership, the permission and, for
 * permissions of writing, the trial. The client gets `serverError: ClientError`, or `validationErrors` by field.
 */
export const tenantAction = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string(), permission: z.enum(PERMISSIONS) }),
  handleServerError: (error, { metadata }) => toClientError(error, metadata.name),
})
  .bindArgsSchemas<[tenantSlug: z.ZodString]>([z.string()])
  .use(async ({ next, metadata, bindArgsClientInputs }) => {
    const tenantSlug = z.string().parse(bindArgsClientInputs[0]);
    const tenant = await findTenantOrThrow(tenantSlug, metadata.permission);
    return next({ ctx: { tenant, tenantSlug } });
  });

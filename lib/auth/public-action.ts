import "server-only";
import { headers } from "next/headers";
import { getLocale } from "next-intl/server";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { toClientError } from "./client-error";
import { visitorAddress } from "./internal/visitor-address";

/** The beginning of an action that visitors may call: sign-up, sign-in, reset. `ctx.visitor` is for counting attempts. */
export const publicAction = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string() }),
  handleServerError: (error, { metadata }) => toClientError(error, metadata.name),
}).use(async ({ next }) => {
  const locale = (await getLocale()) === "en" ? ("en" as const) : ("ro" as const);
  return next({ ctx: { visitor: { ip: visitorAddress(await headers()), locale } } });
});

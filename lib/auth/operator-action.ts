import "server-only";
import { createSafeActionClient } from "next-safe-action";
import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { toClientError } from "./client-error";
import { currentOperator } from "./current-operator";

/** The beginning of every action of the operator's place. For everybody else it answers `not_found`, as its pages do. */
export const operatorAction = createSafeActionClient({
  defineMetadataSchema: () => z.object({ name: z.string() }),
  handleServerError: (error, { metadata }) => toClientError(error, metadata.name),
}).use(async ({ next }) => {
  const operator = await currentOperator();
  if (!operator) throw new AppError("not_found");
  return next({ ctx: { operator } });
});

import "server-only";
import { AppError } from "@/lib/core/errors";
import { currentUser } from "./current-user";
import { publicAction } from "./public-action";

/** The beginning of an action of a signed-in person on their own account. Throws `unauthenticated` for a visitor. */
export const userAction = publicAction.use(async ({ next }) => {
  const user = await currentUser();
  if (!user) throw new AppError("unauthenticated");
  return next({ ctx: { user } });
});

import "server-only";
import { cache } from "react";
import { currentUser } from "./current-user";
import { type Operator, operatorOf } from "./operator-of";

/** The operator who is signed in, checked against the database once per request; null for everybody else. */
export const currentOperator = cache(async (): Promise<Operator | null> => {
  const user = await currentUser();
  return user && (await operatorOf(user));
});

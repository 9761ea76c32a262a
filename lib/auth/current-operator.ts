import "server-only";
import { cache } from "react";
import { currentUser } from "./current-user";
import { type NoOperator, type Operator, operatorOf } from "./operator-of";

/** The operator who is signed in, checked against the database once per request, or what they lack; a visitor lacks the mark. */
export const findOperator = cache(async (): Promise<Operator | NoOperator> => {
  const user = await currentUser();
  return user ? operatorOf(user) : "mark";
});

/** The operator who is signed in; null for everybody else, also for one whose second step is off. */
export async function currentOperator(): Promise<Operator | null> {
  const found = await findOperator();
  return typeof found === "string" ? null : found;
}

import "server-only";
import { withSystem } from "@/lib/db/with-system";

declare const checked: unique symbol;

/** A person who runs the service. First argument of the verbs of lib/operator; only this file can make one. */
export type Operator = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly [checked]: true;
};

/** What is missing of an operator: the mark, or the second step of the sign-in that everybody with the mark must have. */
export type NoOperator = "mark" | "second_step";

/**
 * The person as an operator, or what is missing: they need the mark and a second step that is on, both now. The caller has
 * checked who the person is.
 */
export async function operatorOf(user: {
  userId: string;
  name: string;
  email: string;
}): Promise<Operator | NoOperator> {
  const { userId } = user;
  const { mark, factor } = await withSystem("operator", async (tx) => ({
    mark: await tx.operatorMark.count({ where: { userId } }),
    factor: await tx.userSecondFactor.count({ where: { userId, confirmedAt: { not: null } } }),
  }));
  if (mark === 0) return "mark";
  if (factor === 0) return "second_step";
  const operator: Omit<Operator, symbol> = { userId: user.userId, name: user.name, email: user.email };
  return operator as Operator;
}

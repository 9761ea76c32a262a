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

/** The person as an operator, if they have the mark now; null otherwise. The caller has checked who the person is. */
export async function operatorOf(user: { userId: string; name: string; email: string }): Promise<Operator | null> {
  const mark = await withSystem("operator", (tx) => tx.operatorMark.findUnique({ where: { userId: user.userId } }));
  if (!mark) return null;
  const operator: Omit<Operator, symbol> = { userId: user.userId, name: user.name, email: user.email };
  return operator as Operator;
}

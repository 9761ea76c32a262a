import { type Operator, operatorOf } from "@/lib/auth/operator-of";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";

/** A person with the operator mark, given as the command does it. */
export async function anOperator(): Promise<Operator> {
  const user = await aPerson();
  await asDatabaseOwner((owner) => owner.query("INSERT INTO operator_mark (user_id) VALUES ($1)", [user.userId]));
  const operator = await operatorOf(user);
  if (!operator) throw new Error("the mark was not seen");
  return operator;
}

/** Takes the mark back. */
export async function revokeMark(userId: string): Promise<void> {
  await asDatabaseOwner((owner) => owner.query("DELETE FROM operator_mark WHERE user_id = $1", [userId]));
}

/** Somebody with an account and no mark. */
export async function aPerson(): Promise<{ userId: string; name: string; email: string }> {
  const userId = newId();
  const person = { userId, name: "Test Operator", email: `${userId}@marfa.test` };
  await asDatabaseOwner((owner) =>
    owner.query(
      "INSERT INTO app_user (id, email, name, password_hash, email_verified_at) VALUES ($1, $2, $3, 'x', now())",
      [userId, person.email, person.name],
    ),
  );
  return person;
}

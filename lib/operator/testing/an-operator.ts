import { type Operator, operatorOf } from "@/lib/auth/operator-of";
import { newId } from "@/lib/core/ids";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";

/** A person with the operator mark, given as the command does it, and a second step. */
export async function anOperator(): Promise<Operator> {
  const user = await aPerson();
  await asDatabaseOwner((owner) => owner.query("INSERT INTO operator_mark (user_id) VALUES ($1)", [user.userId]));
  await switchSecondStep(user.userId, true);
  const operator = await operatorOf(user);
  if (typeof operator === "string") throw new Error(`an operator without ${operator}`);
  return operator;
}

/** The second step as the database sees it; nobody can sign in with this secret. */
export async function switchSecondStep(userId: string, on: boolean): Promise<void> {
  await asDatabaseOwner((owner) =>
    on
      ? owner.query("INSERT INTO user_second_factor (user_id, secret, confirmed_at) VALUES ($1, 'none', now())", [
          userId,
        ])
      : owner.query("DELETE FROM user_second_factor WHERE user_id = $1", [userId]),
  );
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

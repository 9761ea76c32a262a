import { parseArgs } from "node:util";
import pg from "pg";
import { explainedFailure } from "./lib/explained-failure";
import { runCommand } from "./lib/run-command";

const USAGE = `npm run operator -- grant --email ADDRESS     a person who has an account may enter /operator
npm run operator -- revoke --email ADDRESS    no longer
npm run operator -- list`;

/**
 * Who may enter the operator's place. Done with the database's own sign-in, because the application has no right to make an
 * operator; so only who runs the machine can. Each change stands in the operators' log.
 */
await runCommand(async (say) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { email: { type: "string" } } });
  const email = values.email?.trim().toLowerCase() ?? "";
  const [command = ""] = positionals;
  const database = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await database.connect();
  try {
    await database.query("BEGIN");
    if (command === "grant" && email) say(await grant(database, email));
    else if (command === "revoke" && email) say(await revoke(database, email));
    else if (command === "list") for (const line of await list(database)) say(line);
    else throw explainedFailure(USAGE);
    await database.query("COMMIT");
  } finally {
    await database.end();
  }
});

async function grant(database: pg.Client, email: string): Promise<string> {
  const userId = await personOf(database, email);
  const { rowCount } = await database.query("INSERT INTO operator_mark (user_id) VALUES ($1) ON CONFLICT DO NOTHING", [
    userId,
  ]);
  if (rowCount === 0) return `${email} is an operator already.`;
  await note(database, "operator.granted", userId);
  return `${email} is an operator: sign in, then open /operator, which first leads to the second step where it is off.`;
}

async function revoke(database: pg.Client, email: string): Promise<string> {
  const userId = await personOf(database, email);
  const { rowCount } = await database.query("DELETE FROM operator_mark WHERE user_id = $1", [userId]);
  if (rowCount === 0) return `${email} was no operator.`;
  await note(database, "operator.revoked", userId);
  return `${email} is no operator any more; the next request finds nothing.`;
}

async function list(database: pg.Client): Promise<string[]> {
  const { rows } = await database.query<{ email: string; granted_at: Date }>(
    "SELECT u.email, o.granted_at FROM operator_mark o JOIN app_user u ON u.id = o.user_id ORDER BY o.granted_at",
  );
  return rows.length === 0
    ? ["Nobody is an operator."]
    : rows.map((row) => `${row.granted_at.toISOString().slice(0, 10)}  ${row.email}`);
}

async function personOf(database: pg.Client, email: string): Promise<string> {
  const { rows } = await database.query<{ id: string }>("SELECT id FROM app_user WHERE email = $1", [email]);
  if (!rows[0])
    throw explainedFailure(`Nobody has an account with ${email}; make one first (sign up, or npm run tenant).`);
  return rows[0].id;
}

function note(database: pg.Client, action: string, userId: string): Promise<unknown> {
  return database.query("INSERT INTO operator_event (action, about_id) VALUES ($1, $2)", [action, userId]);
}

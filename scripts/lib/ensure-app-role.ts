import type pg from "pg";

/** The role that the migrations create and grant to; another sign-in name becomes a member of it. */
const APP_ROLE = "marfa_app";

/**
 * Lets the role named in `appUrl` (marfa_app by default) sign in with the password that stands there. The migrations
 * create marfa_app without sign-in and give it its grants; a password cannot stand in a migration, so it is set here.
 * Throws when that role could bypass row level security: then no tenant would be safe from another.
 */
export async function ensureAppRole(owner: pg.Client, appUrl: string): Promise<void> {
  const url = new URL(appUrl);
  const name = decodeURIComponent(url.username);
  const role = owner.escapeIdentifier(name);
  const secret = owner.escapeLiteral(decodeURIComponent(url.password));
  await createRoleUnlessThere(owner, APP_ROLE);
  if (name !== APP_ROLE) {
    await createRoleUnlessThere(owner, role);
    await owner.query(`GRANT ${APP_ROLE} TO ${role}`);
  }
  await setPassword(owner, role, secret);
  const { rows } = await owner.query("SELECT rolsuper OR rolbypassrls AS unsafe FROM pg_roles WHERE rolname = $1", [
    name,
  ]);
  if (rows[0]?.unsafe) {
    throw new Error(`The database role ${name} can bypass row level security; give the application an ordinary role.`);
  }
}

async function createRoleUnlessThere(owner: pg.Client, role: string): Promise<void> {
  await owner.query(
    `DO $$ BEGIN CREATE ROLE ${role} NOLOGIN; EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`,
  );
}

/** Two databases of one server share their roles, and both may be migrated at the same moment: the loser tries again. */
async function setPassword(owner: pg.Client, role: string, secret: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await owner.query(`ALTER ROLE ${role} LOGIN PASSWORD ${secret}`);
      return;
    } catch (error) {
      const isRace = error instanceof Error && error.message.includes("tuple concurrently updated");
      if (!isRace || attempt === 5) throw error;
    }
  }
}

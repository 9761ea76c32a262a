import { describe, expect, it } from "vitest";
import { asAppRole, asDatabaseOwner } from "./test-database";

describe("the test database", () => {
  it("is a migrated copy for this file alone", async () => {
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query("SELECT current_database() AS name, (SELECT count(*)::int FROM _prisma_migrations) AS migrations"),
    );
    expect(rows[0].name).toMatch(/^marfa_test_/);
    expect(rows[0].migrations).toBeGreaterThan(0);
  });

  it("lets the application in as a role that owns nothing and bypasses nothing", async () => {
    const { rows } = await asAppRole((app) =>
      app.query(`SELECT rolname, rolsuper, rolbypassrls,
                        (SELECT count(*)::int FROM pg_class WHERE relowner = pg_roles.oid) AS owned
                   FROM pg_roles WHERE rolname = current_user`),
    );
    expect(rows[0]).toEqual({ rolname: "marfa_app", rolsuper: false, rolbypassrls: false, owned: 0 });
  });

  it("has every tenant table under forced row level security", async () => {
    const { rows } = await asDatabaseOwner((owner) =>
      owner.query(`SELECT c.relname FROM pg_class c
                     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
                    WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
                      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`),
    );
    expect(rows).toEqual([]);
  });
});

import { expect, it } from "vitest";
import { asDatabaseOwner } from "./testing/test-database";

type Definer = { name: string; settings: string[] | null };

it("lets no function with its owner's rights find a temporary table of the caller's before one of ours", async () => {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query<Definer>(`
      SELECT p.oid::regprocedure::text AS name, p.proconfig AS settings FROM pg_proc p
       WHERE p.prosecdef AND p.pronamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e')`),
  );
  const open = rows.filter(({ settings }) => !settings?.some((one) => /^search_path=.+, pg_temp$/.test(one)));
  expect(open.map(({ name }) => name)).toEqual([]);
  // The walk sees something: those of orders, stock and search are there.
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(["clear_sample_shop()", "delete_tenant()"]));
});

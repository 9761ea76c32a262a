import { afterEach, describe, expect, it } from "vitest";
import { aMember } from "@/lib/auth/testing/a-member";
import { clock } from "@/lib/core/clock";
import { readTenantTables, seedEveryTable } from "@/lib/db/testing/seed-every-table";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { removeMember } from "@/lib/tenancy/remove-member";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { tenantForJob } from "@/lib/tenancy/tenant-for-job";
import { aFullTenant, type FullTenant } from "@/tests/isolation/a-full-tenant";
import { advanceArchive } from "./advance-archive";
import { ARCHIVE_TABLES, LEFT_OUT } from "./archive-tables";
import { failArchive } from "./fail-archive";
import { listStandingArchives } from "./list-standing-archives";
import { openArchive } from "./open-archive";
import { pruneArchives } from "./prune-archives";
import { readArchive } from "./read-archive";
import { requestArchive } from "./request-archive";
import { readZip } from "./testing/read-zip";

const TINY = { ms: 0, sliceBytes: 1, fileBytes: 1024 ** 3 };

afterEach(() => clock.release());

async function archiveIdOf(tenant: TenantContext): Promise<string> {
  const rows = await withTenant(tenant, (tx) =>
    tx.tenantArchive.findMany({ where: { state: { in: ["queued", "running"] } } }),
  );
  return rows[0]?.id ?? "";
}

async function make(tenant: TenantContext, limits = TINY): Promise<number> {
  const id = await archiveIdOf(tenant);
  let slices = 1;
  while ((await advanceArchive(tenant, id, limits)).more) slices++;
  return slices;
}

async function fetched(tenant: TenantContext): Promise<Map<string, string>> {
  const archive = await openArchive(tenant);
  const parts: Uint8Array[] = [];
  for await (const part of archive?.content ?? []) parts.push(part);
  const file = Buffer.concat(parts);
  expect(file.length).toBe(archive?.sizeBytes);
  return readZip(file);
}

const rowsIn = (files: Map<string, string>, table: string): Record<string, unknown>[] =>
  JSON.parse(files.get(`json/${table}.json`) ?? "null");

async function withPicture({ tenant }: FullTenant): Promise<void> {
  const large = new Uint8Array(Buffer.from("o poză"));
  const ready = { state: "ready", contentType: "image/webp", small: large, large };
  await withTenant(tenant, (tx) =>
    tx.imageFile.create({
      data: { tenantId: tenant.tenantId, id: tenant.tenantId, sourceUrl: "https://cdn.test/1.jpg", ...ready },
    }),
  );
}

describe("the archive of everything", () => {
  it("names every table of the schema that has a tenant: put in by its key, or left out with a reason", async () => {
    const tables = await asDatabaseOwner((owner) => readTenantTables(owner));
    const listed = [...ARCHIVE_TABLES.map(({ name }) => name), ...Object.keys(LEFT_OUT)].sort();
    expect(tables.map(({ name }) => name).sort()).toEqual(listed);

    const { rows: keys } = await asDatabaseOwner((owner) =>
      owner.query(`
        SELECT i.indrelid::regclass::text AS name,
               array_agg(a.attname || ' ' || format_type(a.atttypid, NULL) ORDER BY n) AS key
          FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY u (c, n) JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = c
         WHERE i.indisprimary AND i.indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace) GROUP BY 1`),
    );
    const keyOf = new Map<string, string>(keys.map(({ name, key }) => [name, String(key)]));
    for (const { name, key } of ARCHIVE_TABLES) {
      expect([name, ["tenant_id uuid", ...key.map((part) => part.join(" "))].join()]).toEqual([name, keyOf.get(name)]);
    }
  });

  it("leaves out every column that holds a secret, a personal number or bytes", async () => {
    const tables = await asDatabaseOwner((owner) => readTenantTables(owner));
    const held = tables.flatMap(({ name, columns }) => {
      const table = ARCHIVE_TABLES.find((one) => one.name === name);
      return columns
        .filter((column) => table && !(table.without ?? []).includes(column.name))
        .filter(
          ({ name: column, type }) => type === "bytea" || /secret|token|hash|credentials$|cnp|password/.test(column),
        )
        .map((column) => `${name}.${column.name}`);
    });
    // The hash of a body that was sent, by which a repeated one is known; and the lease of a process.
    expect(held.sort()).toEqual([
      "connection.flush_lease_token",
      "connection.pull_lease_token",
      "push_batch.body_hash",
    ]);
  });

  it("holds every row and every picture of the tenant, nothing of another one, made slice by slice after the trial", async () => {
    const [one] = await Promise.all([aFullTenant("Arhivă SRL"), aFullTenant("Vecină SRL")]);
    await withPicture(one);
    const over = { ...one.tenant, mayWrite: false };
    expect(await requestArchive(over, "ro")).toBe("asked");
    expect(await requestArchive(over, "ro")).toBe("already-asked");
    const slices = await make(over);
    expect(slices).toBeGreaterThan(20);
    const files = await fetched(over);

    expect(files.get("CITESTE.txt")).toContain("Nu intră");
    expect(files.get("csv/comenzi.csv")).toContain("Arhivă SRL");
    expect(files.get(`images/${one.tenant.tenantId}.webp`)).toBe("o poză");
    expect([...files.values()].join()).not.toContain("Vecină SRL");
    expect(rowsIn(files, "tenant")).toMatchObject([{ id: one.tenant.tenantId, name: "Arhivă SRL" }]);
    expect(rowsIn(files, "people")).toContainEqual(expect.objectContaining({ id: one.ownerId }));
    for (const { name } of ARCHIVE_TABLES) {
      // The log goes on while the archive is made and fetched.
      if (name === "audit_event") continue;
      const { rows } = await asDatabaseOwner((owner) =>
        owner.query(`SELECT count(*)::int AS count FROM ${name} WHERE tenant_id = $1`, [one.tenant.tenantId]),
      );
      expect([name, rowsIn(files, name).length]).toEqual([name, rows[0].count]);
    }
    const { latest, ready } = await readArchive(over);
    expect(latest).toMatchObject({ state: "ready", doneRows: latest?.totalRows });
    expect(ready?.expiresAt?.getTime()).toBe((ready?.finishedAt?.getTime() ?? 0) + 7 * 86_400_000);
    const { rows: mails } = await asDatabaseOwner((owner) =>
      owner.query("SELECT data FROM mail WHERE template = 'archive_ready'"),
    );
    expect(mails).toEqual([{ data: { company: "Arhivă SRL", link: expect.stringContaining("/settings/export") } }]);
  });

  it("is begun anew where a version of the program with other tables had begun it", async () => {
    const { tenant } = await aFullTenant("Versiuni SRL");
    await requestArchive(tenant, "ro");
    const id = await archiveIdOf(tenant);
    for (let slice = 0; slice < 12; slice++) await advanceArchive(tenant, id, TINY);
    // As the older one kept it, which had one table more before this place.
    await asDatabaseOwner((owner) =>
      owner.query(
        `UPDATE tenant_archive SET cursor = cursor - 'of' || jsonb_build_object('source', (cursor->>'source')::int + 1) WHERE id = $1`,
        [id],
      ),
    );
    await make(tenant);
    const files = await fetched(tenant);
    await requestArchive(tenant, "ro");
    await make(tenant);
    const whole = await fetched(tenant);
    expect([...files.keys()]).toEqual([...whole.keys()]);
    for (const { name } of ARCHIVE_TABLES.filter(({ name }) => name !== "audit_event"))
      expect([name, rowsIn(files, name)]).toEqual([name, rowsIn(whole, name)]);
    const { latest } = await readArchive(tenant);
    expect(latest).toMatchObject({ state: "ready", doneRows: latest?.totalRows });
  });

  it("begun anew by two at once, keeps the beginning of one of them only, however much was made before", async () => {
    const { tenant } = await aFullTenant("Două Versiuni SRL");
    await requestArchive(tenant, "ro");
    const id = await archiveIdOf(tenant);
    // One part, as the new beginning has one after its first slice.
    await advanceArchive(tenant, id, TINY);
    await asDatabaseOwner((owner) =>
      owner.query("UPDATE tenant_archive SET cursor = cursor - 'of' WHERE id = $1", [id]),
    );
    const both = await Promise.all([
      advanceArchive(tenant, id, TINY),
      // It would take everything: were it kept beside the other one, the next slice would begin in the middle of what it took.
      advanceArchive(tenant, id, { ...TINY, ms: 60_000, sliceBytes: 64 * 1024 }),
    ]);
    expect(both.filter(({ more }) => more)).toHaveLength(1);
    await make(tenant);
    const files = await fetched(tenant);
    await requestArchive(tenant, "ro");
    await make(tenant);
    const whole = await fetched(tenant);
    for (const { name } of ARCHIVE_TABLES.filter(({ name }) => name !== "audit_event"))
      expect([name, rowsIn(files, name)]).toEqual([name, rowsIn(whole, name)]);
  });

  it("is the same whether made at once, in slices, or by two at a time; a large table goes on in a second file", async () => {
    const { tenant } = await aFullTenant("Felii SRL");
    await requestArchive(tenant, "en");
    await make(tenant, { ...TINY, ms: 60_000, sliceBytes: 1024 ** 3 });
    const atOnce = await fetched(tenant);

    await requestArchive(tenant, "en");
    const id = await archiveIdOf(tenant);
    for (let more = true; more; ) {
      const [left, right] = await Promise.all([advanceArchive(tenant, id, TINY), advanceArchive(tenant, id, TINY)]);
      more = left.more || right.more || (await archiveIdOf(tenant)) === id;
    }
    const byTwo = await fetched(tenant);
    expect([...byTwo.keys()]).toEqual([...atOnce.keys()]);
    expect(byTwo.get("json/order_line.json")).toBe(atOnce.get("json/order_line.json"));
    expect(byTwo.get("csv/orders.csv")).toContain("Felii SRL");

    const { id: connectionId } = await withTenant(tenant, (tx) => tx.connection.findFirstOrThrow());
    await withTenant(tenant, (tx) =>
      tx.channelCall.createMany({
        data: Array.from({ length: 1_203 }, (_, at) => ({
          tenantId: tenant.tenantId,
          connectionId,
          endpoint: `/e${at}`,
          method: "GET",
          ms: 1,
          outcome: "ok",
        })),
      }),
    );
    await requestArchive(tenant, "en");
    await make(tenant, { ...TINY, fileBytes: 60_000 });
    const split = await fetched(tenant);
    const calls = ["channel_call", "channel_call-2", "channel_call-3"].flatMap((name) => rowsIn(split, name));
    expect(new Set(calls.map(({ endpoint }) => endpoint)).size).toBe(1_203);
    expect(calls).toHaveLength(1_203);
    // The older ones went when the newer one was there.
    expect(await withTenant(tenant, (tx) => tx.tenantArchive.count())).toBe(1);
  });

  it("names also whoever left, by name alone, because the log still points at them", async () => {
    const { tenant } = await aFullTenant("Plecați SRL");
    const [gone, back] = [await aMember(tenant, "clerk"), await aMember(tenant, "picker")];
    await removeMember(tenant, gone.userId);
    await requestArchive(tenant, "ro");
    await make(tenant, { ...TINY, ms: 60_000, sliceBytes: 1024 ** 3 });
    const people = rowsIn(await fetched(tenant), "people");
    expect(people.filter(({ id }) => id === gone.userId)).toEqual([
      { id: gone.userId, name: "Test clerk", left: true },
    ]);
    expect(people.filter(({ id }) => id === back.userId)).toEqual([
      { id: back.userId, name: "Test picker", email: back.email, locale: "ro", left: false },
    ]);
  });

  it("reads every listed table with its key, also where a row fills every column", async () => {
    const { tenantId } = await asDatabaseOwner(async (owner) => {
      const tables = await readTenantTables(owner);
      const rows = await seedEveryTable(owner, tables);
      await owner.query("DELETE FROM tenant_archive WHERE tenant_id = $1", [rows.get("tenant")?.id]);
      return { tenantId: String(rows.get("tenant")?.id) };
    });
    const job = await tenantForJob(tenantId, "test");
    const userId = (await withTenant(job, (tx) => tx.membership.findFirstOrThrow())).userId;
    const tenant = { ...job, actor: { kind: "member" as const, userId, role: "owner" as const } };
    await requestArchive(tenant, "ro");
    await make(tenant);
    const files = await fetched(tenant);
    for (const { name } of ARCHIVE_TABLES) expect([name, rowsIn(files, name).length > 0]).toEqual([name, true]);
  });

  it("is there for a week, then goes; the page and the address no longer know it from the very second", async () => {
    const { tenant } = await aFullTenant("Săptămână SRL");
    await requestArchive(tenant, "ro");
    await make(tenant);
    const { ready } = await readArchive(tenant);
    clock.standAt(new Date(ready?.expiresAt ?? 0));
    expect(await openArchive(tenant)).toBeNull();
    expect((await readArchive(tenant)).ready).toBeNull();
    await pruneArchives();
    expect(await withTenant(tenant, (tx) => tx.archivePart.count())).toBe(0);
    expect(await withTenant(tenant, (tx) => tx.tenantArchive.count())).toBe(0);
  });

  it("that stands still is found by the sweep, and one that was given up says so and leaves nothing behind", async () => {
    const { tenant } = await aFullTenant("Oprită SRL");
    await requestArchive(tenant, "ro");
    const archiveId = await archiveIdOf(tenant);
    await advanceArchive(tenant, archiveId, TINY);
    expect(await listStandingArchives()).not.toContainEqual({ tenantId: tenant.tenantId, archiveId });
    clock.standAt(new Date(Date.now() + 4 * 60_000));
    expect(await listStandingArchives()).toContainEqual({ tenantId: tenant.tenantId, archiveId });
    await failArchive(tenant, archiveId, new Error("disk full"));
    expect((await readArchive(tenant)).latest).toMatchObject({ state: "failed" });
    expect(await withTenant(tenant, (tx) => tx.archivePart.count())).toBe(0);
    expect(await advanceArchive(tenant, archiveId, TINY)).toEqual({ more: false });
    expect(await requestArchive(tenant, "ro")).toBe("asked");
  });
});

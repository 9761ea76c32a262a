import { readFormerPeople } from "@/lib/audit/read-former-people";
import { Prisma } from "@/lib/db/generated/client";
import type { TenantTx } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { ARCHIVE_TABLES, type ArchiveTable } from "../archive-tables";
import type { ArchiveWords } from "../archive-words";
import { EXPORT_TABLES, type ExportTable } from "../export-tables";
import { EXPORT_SOURCES } from "./export-sources";
import { headOf, linesOf } from "./table-lines";

/** Some content, and where the next begins; null when that was all. */
export type ArchivePage = {
  text: string;
  files: readonly { name: string; bytes: Uint8Array }[];
  rows: number;
  place: string | null;
};

/** Something that goes into the archive: one entry made of pages, or (with an empty name) pages of whole files. */
export type ArchiveSource = {
  name: string;
  /** Before the first row, between two pages, after the last row. */
  head: string;
  between: string;
  tail: string;
  /** Rows to come, for the progress bar. */
  count: (tx: TenantTx, tenant: TenantContext) => Promise<number>;
  read: (tx: TenantTx, tenant: TenantContext, place: string) => Promise<ArchivePage>;
};

const ROWS_PER_PAGE = 500;
const FILES_PER_PAGE = 40;

/** Everything in its order: what it is, tables for people, all tables for programs, pictures. */
export function archiveSources(words: ArchiveWords): ArchiveSource[] {
  return [
    readMe(words),
    ...EXPORT_TABLES.map((table) => csvOf(table, words)),
    companyJson,
    peopleJson,
    ...ARCHIVE_TABLES.map(jsonOf),
    pictures,
  ];
}

function readMe(words: ArchiveWords): ArchiveSource {
  return {
    name: words.readMe.name,
    head: words.readMe.text,
    between: "",
    tail: "",
    count: async () => 0,
    read: async () => ({ text: "", files: [], rows: 0, place: null }),
  };
}

function csvOf(table: ExportTable, words: ArchiveWords): ArchiveSource {
  return {
    name: `csv/${words.file(table)}.csv`,
    head: headOf(table, words),
    between: "",
    tail: "",
    // The same rows are counted where they are written for programs.
    count: async () => 0,
    read: async (tx, tenant, place) => {
      const rows = await EXPORT_SOURCES[table].read(tx, tenant, place, ROWS_PER_PAGE);
      const next = rows.length < ROWS_PER_PAGE ? null : (rows.at(-1)?.place ?? null);
      return { text: linesOf(table, rows, words), files: [], rows: 0, place: next };
    },
  };
}

type JsonRow = { json: string; place: string };
const ARRAY = { head: "[\n", between: ",\n", tail: "\n]\n" } as const;

function jsonPage(rows: readonly JsonRow[], limit: number): ArchivePage {
  const text = rows.map(({ json }) => json).join(",\n");
  return { text, files: [], rows: rows.length, place: rows.length < limit ? null : (rows.at(-1)?.place ?? null) };
}

function jsonOf({ name, key, without = [] }: ArchiveTable): ArchiveSource {
  const table = Prisma.raw(`"${name}"`);
  const columns = Prisma.raw(key.map(([column]) => `t."${column}"`).join(", "));
  return {
    name: `json/${name}.json`,
    ...ARRAY,
    count: async (tx, { tenantId }) => {
      const [row] = await tx.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM ${table} t WHERE t.tenant_id = ${tenantId}::uuid`;
      return row?.count ?? 0;
    },
    read: async (tx, { tenantId }, place) => {
      const behind = place ? Prisma.sql`AND (${columns}) > (${valuesOf(key, place)})` : Prisma.empty;
      const rows = await tx.$queryRaw<JsonRow[]>`
        SELECT (to_jsonb(t) - ${[...without]}::text[])::text AS json, jsonb_build_array(${columns})::text AS place
          FROM ${table} t WHERE t.tenant_id = ${tenantId}::uuid ${behind} ORDER BY ${columns} LIMIT ${ROWS_PER_PAGE}`;
      return jsonPage(rows, ROWS_PER_PAGE);
    },
  };
}

function valuesOf(key: ArchiveTable["key"], place: string): Prisma.Sql {
  const values = JSON.parse(place) as string[];
  return Prisma.join(key.map(([, type], at) => Prisma.sql`${values[at] ?? ""}::${Prisma.raw(type)}`));
}

const companyJson: ArchiveSource = {
  name: "json/tenant.json",
  ...ARRAY,
  count: async () => 1,
  read: async (tx, { tenantId }) =>
    jsonPage(
      await tx.$queryRaw<JsonRow[]>`
        SELECT to_jsonb(t)::text AS json, '' AS place FROM tenant t WHERE t.id = ${tenantId}::uuid`,
      2,
    ),
};

/**
 * The people themselves belong to no company; of them go out those that memberships point at, and of those who left, to whom the log
 * still points, the name alone.
 */
const peopleJson: ArchiveSource = {
  name: "json/people.json",
  ...ARRAY,
  count: async () => 0,
  read: async (tx, tenant) => {
    const members = await tx.$queryRaw<JsonRow[]>`
      SELECT jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'locale', u.locale, 'left', false)::text AS json, '' AS place
        FROM membership m JOIN app_user u ON u.id = m.user_id WHERE m.tenant_id = ${tenant.tenantId}::uuid ORDER BY m.created_at, u.id`;
    const former = (await readFormerPeople(tx, tenant)).map(({ userId, name }) => ({
      json: JSON.stringify({ id: userId, name, left: true }),
      place: "",
    }));
    const rows = [...members, ...former];
    return { ...jsonPage(rows, rows.length + 1), rows: 0 };
  },
};

/** Pictures that were fetched, each named by its id in json/image_file.json. */
const pictures: ArchiveSource = {
  name: "",
  head: "",
  between: "",
  tail: "",
  count: (tx, { tenantId }) => tx.imageFile.count({ where: { tenantId, state: "ready" } }),
  read: async (tx, { tenantId }, place) => {
    const rows = await tx.imageFile.findMany({
      where: { tenantId, state: "ready", ...(place ? { id: { gt: place } } : {}) },
      orderBy: { id: "asc" },
      take: FILES_PER_PAGE,
      select: { id: true, large: true, contentType: true },
    });
    const files = rows.flatMap(({ id, large, contentType }) =>
      large ? [{ name: `images/${id}.${endingOf(contentType)}`, bytes: large }] : [],
    );
    return {
      text: "",
      files,
      rows: rows.length,
      place: rows.length < FILES_PER_PAGE ? null : (rows.at(-1)?.id ?? null),
    };
  },
};

const endingOf = (contentType: string | null) => contentType?.replace(/^image\//, "").replace(/\W.*$/, "") || "bin";

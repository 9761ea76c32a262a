import "server-only";
import { clock } from "@/lib/core/clock";
import { sha256 } from "@/lib/core/crypto";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { archiveWords } from "./archive-words";
import { type ArchivePage, type ArchiveSource, archiveSources } from "./internal/archive-sources";
import { ArchiveWriter } from "./internal/archive-writer";
import type { OpenEntry } from "./internal/archive-zip";
import { finishArchive } from "./internal/finish-archive";

/** Where the making stands between two slices. */
type Cursor = {
  /** Of which list of sources it counts: another version of the program may have another one. */
  of: string;
  source: number;
  place: string;
  entry: OpenEntry | null;
  /** Whether the open entry has a row yet, and the number of the file when a table needs several. */
  hasRows: boolean;
  file: number;
};
type Limits = { ms: number; sliceBytes: number; fileBytes: number };

const LIMITS: Limits = { ms: 4_000, sliceBytes: 4 * 1024 * 1024, fileBytes: 1024 ** 3 };
const START: Omit<Cursor, "of"> = { source: 0, place: "", entry: null, hasRows: false, file: 1 };

/**
 * Makes the next slice of an archive, for a few seconds, and keeps it together with the place where the next one begins. Two at
 * once: one of them keeps its slice, the other one's is dropped. One that was begun by a version of the program with other tables
 * is begun anew: going on, it would put rows into the file of another table. Answers whether there is more to do.
 */
export async function advanceArchive(
  tenant: TenantContext,
  archiveId: string,
  limits: Limits = LIMITS,
): Promise<{ more: boolean }> {
  const where = { tenantId: tenant.tenantId, id: archiveId };
  const archive = await withTenant(tenant, (tx) =>
    tx.tenantArchive.findFirst({ where: { ...where, state: { in: ["queued", "running"] } } }),
  );
  if (!archive) return { more: false };
  const sources = archiveSources(archiveWords(archive.locale));
  const from = cursorOf(archive.cursor, sources);
  const before = from.isBeginning ? NOTHING : archive;
  const totalRows = before.totalRows ?? (await countRows(tenant, sources));
  const writer = new ArchiveWriter(Number(before.sizeBytes), from.cursor.entry);
  const made = await makeSlice(tenant, sources, from.cursor, writer, limits);
  const isKept = await withTenant(tenant, async (tx) => {
    const { count } = await tx.tenantArchive.updateMany({
      // The place too: an archive begun anew may have as many parts as it had before.
      where: {
        ...where,
        state: { in: ["queued", "running"] },
        parts: archive.parts,
        cursor: { equals: archive.cursor ?? {} },
      },
      data: {
        state: "running",
        totalRows,
        cursor: made.cursor,
        parts: before.parts + 1,
        sizeBytes: Number(before.sizeBytes) + writer.length,
        entryCount: before.entryCount + writer.ended,
        doneRows: before.doneRows + made.rows,
        heartbeatAt: clock.now(),
      },
    });
    if (count === 0) return false;
    const { tenantId } = tenant;
    if (from.isBeginning) await tx.archivePart.deleteMany({ where: { tenantId, archiveId } });
    await tx.archivePart.create({ data: { tenantId, archiveId, position: before.parts, ...writer.take() } });
    return true;
  });
  if (!isKept) return { more: false };
  if (made.cursor.source < sources.length) return { more: true };
  await finishArchive(tenant, archiveId);
  return { more: false };
}

/** What an archive has that is just beginning. */
const NOTHING = { parts: 0, sizeBytes: 0, entryCount: 0, doneRows: 0, totalRows: null };

function cursorOf(kept: unknown, sources: readonly ArchiveSource[]): { cursor: Cursor; isBeginning: boolean } {
  const of = sha256(JSON.stringify(sources.map(({ name, head }) => [name, head])));
  const cursor = kept as Partial<Cursor>;
  return cursor.of === of
    ? { cursor: { ...START, ...cursor, of }, isBeginning: false }
    : { cursor: { ...START, of }, isBeginning: true };
}

async function countRows(tenant: TenantContext, sources: readonly ArchiveSource[]): Promise<number> {
  let total = 0;
  for (const source of sources) total += await withTenant(tenant, (tx) => source.count(tx, tenant));
  return total;
}

async function makeSlice(
  tenant: TenantContext,
  sources: readonly ArchiveSource[],
  from: Cursor,
  writer: ArchiveWriter,
  { ms, sliceBytes, fileBytes }: Limits,
): Promise<{ cursor: Cursor; rows: number }> {
  const at = clock.now().getTime();
  const until = performance.now() + ms;
  let cursor = from;
  let rows = 0;
  for (let source = sources[cursor.source]; source; source = sources[cursor.source]) {
    const { read } = source;
    const { place } = cursor;
    const page = await withTenant(tenant, (tx) => read(tx, tenant, place));
    cursor = writePage(source, page, cursor, writer, at, fileBytes);
    rows += page.rows;
    if (writer.length >= sliceBytes || performance.now() >= until) break;
  }
  return { cursor: { ...cursor, entry: writer.entry }, rows };
}

/** Writes a page where the cursor stands; answers where the next one goes. */
function writePage(
  source: ArchiveSource,
  page: ArchivePage,
  cursor: Cursor,
  writer: ArchiveWriter,
  at: number,
  fileBytes: number,
): Cursor {
  for (const { name, bytes } of page.files) {
    writer.begin(name, at);
    writer.add(bytes);
    writer.end();
  }
  const next = { ...cursor, place: page.place ?? "" };
  if (source.name) {
    if (!writer.entry) {
      writer.begin(nameOf(source.name, cursor.file), at);
      writer.add(source.head);
      next.hasRows = false;
    }
    if (page.text) {
      writer.add((next.hasRows ? source.between : "") + page.text);
      next.hasRows = true;
    }
    // A table so large that no program would open it goes on in a second file.
    if (page.place === null || (writer.entry?.size ?? 0) >= fileBytes) {
      writer.add(source.tail);
      writer.end();
      next.file = cursor.file + 1;
    }
  }
  return page.place === null ? { ...START, of: cursor.of, source: cursor.source + 1 } : next;
}

function nameOf(name: string, file: number): string {
  return file === 1 ? name : name.replace(/(\.\w+)$/, `-${file}$1`);
}

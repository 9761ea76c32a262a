import type { readArchive } from "@/lib/reports/read-archive";

/** Changes whenever the panel would be drawn differently. */
export function archiveStamp({ latest }: Awaited<ReturnType<typeof readArchive>>): string {
  return latest
    ? `${latest.requestedAt.getTime()} ${latest.state} ${latest.doneRows}/${latest.totalRows ?? "?"}`
    : "none";
}

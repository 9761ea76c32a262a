import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";

const STANDS_STILL_MS = 3 * 60_000;

/** Archives that nobody has taken on for minutes: their event got lost, or who made them died. */
export function listStandingArchives(): Promise<{ tenantId: string; archiveId: string }[]> {
  return withSystem("archives", async (tx) => {
    const rows = await tx.tenantArchive.findMany({
      where: {
        state: { in: ["queued", "running"] },
        heartbeatAt: { lt: new Date(clock.now().getTime() - STANDS_STILL_MS) },
      },
      select: { tenantId: true, id: true },
      orderBy: { heartbeatAt: "asc" },
      take: 50,
    });
    return rows.map(({ tenantId, id }) => ({ tenantId, archiveId: id }));
  });
}

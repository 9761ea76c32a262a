import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";

/** Removes archives whose week is over, and failed ones after a week. Answers how many. */
export async function pruneArchives(): Promise<number> {
  const now = clock.now();
  const over = await withSystem("archives", (tx) =>
    tx.tenantArchive.findMany({
      where: {
        OR: [
          { expiresAt: { lte: now } },
          { state: "failed", finishedAt: { lte: new Date(now.getTime() - 7 * 86_400_000) } },
        ],
      },
      select: { tenantId: true, id: true },
      take: 1_000,
    }),
  );
  for (const { tenantId, id } of over) {
    await withTenant({ tenantId }, (tx) => tx.tenantArchive.deleteMany({ where: { tenantId, id } }));
  }
  return over.length;
}

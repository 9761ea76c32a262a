import "server-only";
import { clock } from "@/lib/core/clock";
import { withSystem } from "@/lib/db/with-system";

/** Accounts whose day of deletion has come, the longest waiting first. */
export function listDueDeletions(): Promise<{ tenantId: string }[]> {
  return withSystem("deletions", async (tx) => {
    const due = await tx.tenant.findMany({
      where: { deletionDueAt: { lte: clock.now() } },
      select: { id: true },
      orderBy: [{ deletionDueAt: "asc" }, { id: "asc" }],
      take: 100,
    });
    return due.map(({ id }) => ({ tenantId: id }));
  });
}

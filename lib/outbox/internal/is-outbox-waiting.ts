import "server-only";
import { prisma } from "@/lib/db/prisma";

/** Whether any row waits for a relay; one statement, so that looking twice a second costs the database next to nothing. */
export async function isOutboxWaiting(): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ waiting: boolean }[]>`SELECT outbox_is_waiting() AS waiting`;
  return row?.waiting ?? false;
}

import "server-only";
import { isId } from "@/lib/core/ids";
import { withSystem } from "@/lib/db/with-system";

/** The person has read a notice and does not want to see it again, on any device. One that is not there does nothing. */
export async function dismissNotice(userId: string, noticeId: string): Promise<void> {
  if (!isId(noticeId)) return;
  await withSystem(
    "notices",
    (tx) => tx.$executeRaw`
      INSERT INTO notice_dismissal (notice_id, user_id) SELECT n.id, ${userId}::uuid FROM notice n WHERE n.id = ${noticeId}::uuid
      ON CONFLICT DO NOTHING`,
  );
}

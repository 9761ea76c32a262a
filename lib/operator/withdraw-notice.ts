import "server-only";
import type { Operator } from "@/lib/auth/operator-of";
import { clock } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { withSystem } from "@/lib/db/with-system";
import { forgetNotices } from "./internal/known-notices";

/** Takes a notice back before its end. Twice changes nothing. Throws `not_found`. */
export async function withdrawNotice(operator: Operator, noticeId: string): Promise<void> {
  if (!isId(noticeId)) throw new AppError("not_found", { entity: "notice" });
  await withSystem("operator", async (tx) => {
    if (!(await tx.notice.findUnique({ where: { id: noticeId } })))
      throw new AppError("not_found", { entity: "notice" });
    await tx.notice.updateMany({
      where: { id: noticeId, withdrawnAt: null },
      data: { withdrawnAt: clock.now(), withdrawnBy: operator.userId },
    });
  });
  forgetNotices();
}

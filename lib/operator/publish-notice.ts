import "server-only";
import type { Operator } from "@/lib/auth/operator-of";
import { withSystem } from "@/lib/db/with-system";
import { forgetNotices } from "./internal/known-notices";
import type { NoticeInput } from "./notice.schemas";

/** Tells everybody something between two moments. The database takes it only from a person with the mark and a second step. */
export async function publishNotice(operator: Operator, notice: NoticeInput): Promise<void> {
  await withSystem("operator", (tx) => tx.notice.create({ data: { ...notice, createdBy: operator.userId } }));
  forgetNotices();
}

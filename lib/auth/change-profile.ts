import "server-only";
import { withSystem } from "@/lib/db/with-system";

/** Changes a person's own name and the language of the mails to them. */
export async function changeProfile(userId: string, input: { name: string; locale: "ro" | "en" }): Promise<void> {
  await withSystem("change-profile", (tx) => tx.user.update({ where: { id: userId }, data: input }));
}

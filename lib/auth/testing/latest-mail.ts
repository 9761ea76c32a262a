import { asDatabaseOwner } from "@/lib/db/testing/test-database";

export type QueuedMail = { template: string; locale: string; data: Record<string, string> };

/** Mails waiting for an address, newest first. */
export async function queuedMails(to: string): Promise<QueuedMail[]> {
  const { rows } = await asDatabaseOwner((owner) =>
    owner.query("SELECT template, locale, data FROM mail WHERE to_address = $1 ORDER BY id DESC", [to]),
  );
  return rows;
}

/** The token in the newest mail's link. */
export async function tokenMailedTo(to: string): Promise<string> {
  const [mail] = await queuedMails(to);
  return new URL(mail?.data.link ?? "http://none").searchParams.get("token") ?? "";
}

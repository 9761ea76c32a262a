import "server-only";
import { newId } from "@/lib/core/ids";
import type { TenantTx } from "@/lib/db/with-tenant";
import { storeEvent } from "./store-event";

/** What each mail says beyond its fixed words. Links are complete addresses. */
export type MailTemplates = {
  confirm_email: { name: string; link: string };
  account_exists: { name: string; signInLink: string; resetLink: string };
  reset_password: { name: string; link: string };
  connection_unauthorised: { company: string; connection: string; link: string };
  trial_ending: { company: string; link: string };
  trial_last_day: { company: string; link: string };
  trial_ended: { company: string; link: string };
  archive_ready: { company: string; link: string };
  deletion_asked: { company: string; day: string; link: string };
  deletion_near: { company: string; day: string; link: string };
  deletion_last_day: { company: string; day: string; link: string };
  deletion_undone: { company: string; link: string };
  deleted: { company: string; link: string };
  /** To the operator. */
  activation_requested: { company: string; cui: string; slug: string; email: string; link: string };
  activated: { company: string; link: string };
  password_changed: { name: string; link: string };
  second_factor_on: { name: string; link: string };
  second_factor_off: { name: string; link: string };
  invitation: { company: string; from: string; role: string; link: string };
  ownership_given: { company: string; from: string; to: string; link: string };
  ownership_received: { company: string; from: string; to: string; link: string };
  suspended: { company: string; reason: string; link: string };
  resumed: { company: string; link: string };
};
export type MailTemplate = keyof MailTemplates;

export type MailRequest<T extends MailTemplate = MailTemplate> = {
  /** Tenant whose transaction this is; null when the person belongs to none, then the minute's sweep sends it. */
  tenantId: string | null;
  to: string;
  locale: string;
  template: T;
  data: MailTemplates[T];
  /** A second request with the same key sends nothing: "told once". */
  dedupeKey?: string;
};

/** Asks for a mail in the transaction of its reason. lib/messaging sends it after the commit, and again until it is taken. */
export async function queueMail<T extends MailTemplate>(tx: TenantTx, mail: MailRequest<T>): Promise<void> {
  const id = newId();
  const { count } = await tx.mail.createMany({
    data: {
      id,
      toAddress: mail.to,
      template: mail.template,
      locale: mail.locale,
      data: mail.data,
      dedupeKey: mail.dedupeKey ?? null,
    },
    skipDuplicates: true,
  });
  if (count === 1 && mail.tenantId) await storeEvent(tx, "mail.requested", { tenantId: mail.tenantId, mailId: id });
}

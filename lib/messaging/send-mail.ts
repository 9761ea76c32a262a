import "server-only";
import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/log";
import { withSystem } from "@/lib/db/with-system";
import { claimMails, type DueMail, secondsUntilNextTry } from "./internal/claim-mails";
import { renderMail } from "./internal/render-mail";
import { MOST_ATTEMPTS } from "./most-attempts";

let transport: Transporter | undefined;

/**
 * Sends the mails that are due, up to `most`, one after the other; answers how many were taken in hand. What the server does
 * not take is tried again later, waiting longer each time. A crash after sending sends the mail again with the same
 * Message-ID. The data of a mail is cleared once it is sent, since it holds the link.
 */
export async function sendDueMails(most = 20): Promise<number> {
  const mails = await withSystem("mails", (tx) => claimMails(tx, most));
  for (const mail of mails) await sendOne(mail);
  return mails.length;
}

async function sendOne(mail: DueMail): Promise<void> {
  try {
    transport ??= createTransport(env.SMTP_URL, { from: env.MAIL_FROM });
    await transport.sendMail({
      to: mail.toAddress,
      messageId: `<${mail.id}@${senderDomain()}>`,
      ...renderMail(mail.template, mail.locale, mail.data),
      headers: { "Auto-Submitted": "auto-generated" },
    });
    await withSystem("mails", (tx) =>
      tx.mail.update({ where: { id: mail.id }, data: { sentAt: new Date(), data: {}, failure: null } }),
    );
  } catch (error) {
    await noteFailure(mail, error);
  }
}

async function noteFailure(mail: DueMail, error: unknown): Promise<void> {
  const failure = (error instanceof Error ? error.message : String(error)).slice(0, 500);
  const isLast = mail.attempts >= MOST_ATTEMPTS;
  log[isLast ? "error" : "warn"](
    { mailId: mail.id, template: mail.template, attempts: mail.attempts, failure },
    "a mail was not taken",
  );
  await withSystem(
    "mails",
    (tx) => tx.$executeRaw`
      UPDATE mail SET failure = ${failure},
             not_before = clock_timestamp() + make_interval(secs => ${secondsUntilNextTry(mail.attempts)})
       WHERE id = ${mail.id}::uuid AND sent_at IS NULL`,
  );
}

function senderDomain(): string {
  return /@([\w.-]+)/.exec(env.MAIL_FROM)?.[1] ?? "marfa.test";
}

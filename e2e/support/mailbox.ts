import type { SandboxControl } from "./sandbox-control";

export type Mail = { id: string; to: string[]; subject: string; text?: string; html?: string; receivedAt?: unknown };

/** The mails that the app sent, as the sandbox's mail server received them. */
export class Mailbox {
  constructor(private readonly sandbox: SandboxControl) {}

  /** Newest first. */
  async mailsTo(address: string): Promise<Mail[]> {
    return this.sandbox.get<Mail[]>(`/control/mails?to=${encodeURIComponent(address)}`);
  }

  /** Waits for a mail to the address (whose subject matches, when given) and returns the newest one. */
  async waitForMail(address: string, subject = /./, timeoutMs = 30_000): Promise<Mail> {
    const end = Date.now() + timeoutMs;
    for (;;) {
      const mail = (await this.mailsTo(address)).find((one) => subject.test(one.subject));
      if (mail) return mail;
      if (Date.now() > end) throw new Error(`No mail to ${address} with a subject like ${subject} came.`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** The first link in a mail that contains `part`. */
  linkIn(mail: Mail, part = ""): string {
    const links = `${mail.text ?? ""}\n${mail.html ?? ""}`.match(/https?:\/\/[^\s"'<>)]+/g) ?? [];
    const link = links.map((one) => one.replaceAll("&amp;", "&")).find((one) => one.includes(part));
    if (!link) throw new Error(`The mail "${mail.subject}" has no link with "${part}".`);
    return link;
  }
}

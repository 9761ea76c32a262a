import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import type { AddressObject, ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import type { MailRecord } from "../state/seller-types";
import type { World } from "../state/world";

const KEPT = 200;

/** An SMTP server that accepts every mail from everybody and keeps it, instead of sending it on. */
export function createMailCatcher(ready: Promise<World>): SMTPServer {
  return new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onAuth: (auth, _session, accept) => accept(null, { user: auth.username ?? "anyone" }),
    onData(stream, session, done) {
      Promise.all([ready, parseMail(stream)])
        .then(([world, mail]) =>
          keepMail(
            world,
            mail,
            session.envelope.rcptTo.map((recipient) => recipient.address),
          ),
        )
        .then(
          () => done(),
          (error: Error) => done(error),
        );
    },
  });
}

/** Loaded with the first mail: most runs of the sandbox never see one. */
async function parseMail(stream: Readable): Promise<ParsedMail> {
  const { simpleParser } = await import("mailparser");
  return simpleParser(stream);
}

function keepMail(world: World, mail: ParsedMail, recipients: string[]): void {
  const id = randomUUID();
  const html = typeof mail.html === "string" ? mail.html : "";
  const text = mail.text ?? "";
  const record: MailRecord = {
    id,
    at: world.now(),
    from: mail.from?.text ?? "",
    to: recipients.length > 0 ? recipients : addressesOf(mail.to),
    subject: mail.subject ?? "",
    text,
    html,
    links: findLinks(`${text} ${html}`),
  };
  world.mails.put(id, record);
  const surplus = world.mails.size - KEPT;
  if (surplus > 0) for (const old of [...world.mails.values.keys()].slice(0, surplus)) world.mails.delete(old);
  world.store.flush();
}

/** Web addresses in a text, each once, in order. */
export function findLinks(text: string): string[] {
  const found = text.match(/https?:\/\/[^\s"'<>)\]]+/g) ?? [];
  return [...new Set(found.map((link) => link.replaceAll("&amp;", "&").replace(/[.,;:!?]+$/, "")))];
}

function addressesOf(to: AddressObject | AddressObject[] | undefined): string[] {
  const all = Array.isArray(to) ? to : to ? [to] : [];
  return all.flatMap((one) => one.value.map((address) => address.address ?? ""));
}

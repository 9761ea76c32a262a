import { createTranslator } from "use-intl/core";
import type { MailTemplate, MailTemplates } from "@/lib/outbox/queue-mail";
import en from "@/messages/en/mail.json" with { type: "json" };
import ro from "@/messages/ro/mail.json" with { type: "json" };

export type RenderedMail = { subject: string; text: string; html: string };

/** Who is greeted: the person, the company, or somebody whose name we do not know. */
type Greeting = "name" | "company" | "plain";

/** The sentence of each. */
const GREETINGS = {
  name: "frame.greeting",
  company: "frame.greetingCompany",
  plain: "frame.greetingPlain",
} as const satisfies Record<Greeting, string>;

/** Which of a template's data is the button's link and who is greeted. */
const SHAPES = {
  confirm_email: { link: "link", greeting: "name" },
  account_exists: { link: "signInLink", greeting: "name" },
  reset_password: { link: "link", greeting: "name" },
  connection_unauthorised: { link: "link", greeting: "company" },
  trial_ending: { link: "link", greeting: "company" },
  trial_last_day: { link: "link", greeting: "company" },
  trial_ended: { link: "link", greeting: "company" },
  archive_ready: { link: "link", greeting: "company" },
  deletion_asked: { link: "link", greeting: "company" },
  deletion_near: { link: "link", greeting: "company" },
  deletion_last_day: { link: "link", greeting: "company" },
  deletion_undone: { link: "link", greeting: "company" },
  deleted: { link: "link", greeting: "company" },
  activation_requested: { link: "link", greeting: "company" },
  activated: { link: "link", greeting: "company" },
  password_changed: { link: "link", greeting: "name" },
  second_factor_on: { link: "link", greeting: "name" },
  second_factor_off: { link: "link", greeting: "name" },
  invitation: { link: "link", greeting: "plain" },
  ownership_given: { link: "link", greeting: "company" },
  ownership_received: { link: "link", greeting: "company" },
  suspended: { link: "link", greeting: "company" },
  resumed: { link: "link", greeting: "company" },
} as const satisfies { [T in MailTemplate]: { link: keyof MailTemplates[T]; greeting: Greeting } };

/** A mail in words: plain text, and the same as simple HTML. Throws for a template that is not there. */
export function renderMail(template: string, locale: string, data: Record<string, string>): RenderedMail {
  if (!isTemplate(template)) throw new Error(`unknown mail template ${template}`);
  const messages: Record<string, unknown> = locale === "en" ? en : ro;
  const t = createTranslator({ locale: locale === "en" ? "en" : "ro", messages }) as (
    key: string,
    values?: Record<string, string>,
  ) => string;
  const link = data[SHAPES[template].link] ?? "";
  const greeting = t(GREETINGS[SHAPES[template].greeting], data);
  const say = (part: string) => t(`${template}.${part}`, data);
  const subject = say("subject").replace(/[\r\n]+/g, " ");
  const paragraphs = [greeting, say("body")];
  const text = [...paragraphs, `${say("button")}: ${link}`, say("note"), `-- \n${t("frame.foot")}`].join("\n\n");
  const html = layOut({
    locale,
    paragraphs,
    button: say("button"),
    link,
    small: [say("note"), t("frame.link", { link })],
    foot: t("frame.foot"),
  });
  return { subject, text, html };
}

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(SHAPES, name);
}

type Parts = { locale: string; paragraphs: string[]; button: string; link: string; small: string[]; foot: string };

/** Tables and inline styles: what mail programs understand. Colours are those of the light theme. */
function layOut({ locale, paragraphs, button, link, small, foot }: Parts): string {
  const p = (text: string, style: string) => `<p style="margin:0 0 16px;${style}">${escapeHtml(text)}</p>`;
  return `<!doctype html>
<html lang="${locale === "en" ? "en" : "ro"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;background:#f5f4f1;color:#1b2124;font:15px/23px 'IBM Plex Sans',Arial,sans-serif">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:520px;background:#fff;border:1px solid #dedbd3;border-radius:6px"><tr><td style="padding:24px">
<p style="margin:0 0 20px;font-weight:700;font-size:18px">marfa</p>
${paragraphs.map((text) => p(text, "")).join("\n")}
<p style="margin:0 0 20px"><a href="${escapeHtml(link)}" style="display:inline-block;background:#0b5e5a;color:#fff;text-decoration:none;font-weight:600;padding:9px 16px;border-radius:4px">${escapeHtml(button)}</a></p>
${small.map((text) => p(text, "font-size:13px;line-height:19px;color:#5b6366;word-break:break-word")).join("\n")}
</td></tr></table>
<p style="margin:16px 0 0;font-size:12px;color:#5b6366">${escapeHtml(foot)}</p>
</td></tr></table></body></html>`;
}

function escapeHtml(text: string): string {
  const signs: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

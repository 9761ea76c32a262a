import { describe, expect, it } from "vitest";
import en from "@/messages/en/mail.json" with { type: "json" };
import ro from "@/messages/ro/mail.json" with { type: "json" };
import { renderMail } from "./render-mail";

const DATA = {
  confirm_email: { name: "Ioana", link: "https://marfa.test/confirm?token=t1" },
  account_exists: { name: "Ioana", signInLink: "https://marfa.test/sign-in", resetLink: "https://marfa.test/forgot" },
  reset_password: { name: "Ioana", link: "https://marfa.test/reset?token=t2" },
  connection_unauthorised: { company: "Cerdac", connection: "Trendyol RO", link: "https://marfa.test/cerdac/channels" },
  trial_ending: { company: "Cerdac", link: "https://marfa.test/cerdac/settings" },
  trial_last_day: { company: "Cerdac", link: "https://marfa.test/cerdac/settings" },
  trial_ended: { company: "Cerdac", link: "https://marfa.test/cerdac/settings" },
  archive_ready: { company: "Cerdac", link: "https://marfa.test/cerdac/settings/export" },
  deletion_asked: { company: "Cerdac", day: "24.12.2026", link: "https://marfa.test/cerdac/settings/privacy" },
  deletion_near: { company: "Cerdac", day: "24.12.2026", link: "https://marfa.test/cerdac/settings/privacy" },
  deletion_last_day: { company: "Cerdac", day: "24.12.2026", link: "https://marfa.test/cerdac/settings/privacy" },
  deletion_undone: { company: "Cerdac", link: "https://marfa.test/cerdac" },
  deleted: { company: "Cerdac", link: "https://marfa.test/privacy" },
  activation_requested: {
    company: "Cerdac",
    cui: "14399840",
    slug: "cerdac",
    email: "ioana@firma.ro",
    link: "https://marfa.test/cerdac/settings",
  },
  activated: { company: "Cerdac", link: "https://marfa.test/cerdac" },
  password_changed: { name: "Ioana", link: "https://marfa.test/forgot" },
  second_factor_on: { name: "Ioana", link: "https://marfa.test/enter" },
  second_factor_off: { name: "Ioana", link: "https://marfa.test/enter" },
  invitation: { company: "Cerdac", from: "Ioana", role: "clerk", link: "https://marfa.test/invite?token=t3" },
  ownership_given: { company: "Cerdac", from: "Ioana", to: "Radu", link: "https://marfa.test/cerdac/settings/members" },
  ownership_received: {
    company: "Cerdac",
    from: "Ioana",
    to: "Radu",
    link: "https://marfa.test/cerdac/settings/members",
  },
  suspended: {
    company: "Cerdac",
    reason: "Factura 12 e neplătită.",
    link: "https://marfa.test/cerdac/settings/export",
  },
  resumed: { company: "Cerdac", link: "https://marfa.test/cerdac" },
};

describe("renderMail", () => {
  it.each(
    Object.entries(DATA).flatMap(([template, data]) => ["ro", "en"].map((locale) => [template, locale, data] as const)),
  )("says %s in %s, with its link in text and HTML", (template, locale, data) => {
    const { subject, text, html } = renderMail(template, locale, data);
    const link = "signInLink" in data ? data.signInLink : data.link;
    expect(text).toContain(link);
    expect(html).toContain(`href="${link}"`);
    for (const part of [subject, text, html]) expect(part).not.toMatch(/undefined|\{\w+\}|mail\.|[şţ]/);
  });

  it("cannot be made to say more by a name", () => {
    const { html, subject } = renderMail("confirm_email", "ro", {
      name: `<script>alert("1")</script>`,
      link: "https://marfa.test/x",
    });
    expect(html).not.toContain("<script>");
    expect(subject).toBe("Confirmă adresa de e-mail");
    const injected = renderMail("connection_unauthorised", "ro", {
      ...DATA.connection_unauthorised,
      connection: "a\r\nBcc: x@y.z",
    });
    expect(injected.subject).not.toMatch(/[\r\n]/);
  });

  it("has the same parts in both languages", () => {
    const parts = (words: object) => Object.entries(words).map(([name, part]) => [name, Object.keys(part)]);
    expect(parts(en)).toEqual(parts(ro));
  });

  it("does not know other templates", () =>
    expect(() => renderMail("toString", "ro", {})).toThrow("unknown mail template"));
});

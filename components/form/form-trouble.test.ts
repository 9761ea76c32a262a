import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import common from "@/messages/en/common.json" with { type: "json" };
import help from "@/messages/en/help.json" with { type: "json" };
import type { FormState } from "./form-state";
import { FormTrouble } from "./form-trouble";

function drawn(state: FormState): string {
  const children = createElement(FormTrouble, { state });
  const messages = { common, help } as never;
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "en", timeZone: "UTC", messages, children }),
  );
}

it("leads from a refusal to what help says of its code", () => {
  const html = drawn({ formError: "The trial has ended.", code: "trial_ended" });
  expect(html).toContain('role="alert"');
  expect(html).toContain('href="/help/failures#trial_ended"');
});

it("leads to signing in once the session has ended", () => {
  const html = drawn({ formError: "Sign in again.", code: "unauthenticated", signedOut: true });
  expect(html).toContain('href="/sign-in"');
  expect(html).not.toContain("/help/failures");
});

it("has no way where no server answered, and is nothing without an error", () => {
  expect(drawn({ formError: "No answer.", noAnswer: true })).not.toContain("<a");
  expect(drawn({ ok: true })).toBe("");
});

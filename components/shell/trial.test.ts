import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import en from "@/messages/en/frame.json" with { type: "json" };
import ro from "@/messages/ro/frame.json" with { type: "json" };
import { TrialChip } from "./trial";

it.each([
  ["ro", ro, "Proba s-a încheiat", "Activează"],
  ["en", en, "The trial has ended", "Activate"],
] as const)(
  "where both do not fit the way to activation stands under the words, whole (%s)",
  (locale, frame, words, way) => {
    const children = createElement(TrialChip, { daysLeft: 0, activateHref: "#trial" });
    const html = renderToStaticMarkup(
      createElement(NextIntlClientProvider, { locale, timeZone: "UTC", messages: { frame } as never, children }),
    );
    // Clock, then one part that wraps by itself: neither of its two may break within.
    const [, part] = html.split("</svg>");
    expect(part).toMatch(
      new RegExp(`^<span class="[^"]*flex-wrap[^"]*"><span class="whitespace-nowrap">${words}</span><a`),
    );
    expect(part).toMatch(new RegExp(`<a [^>]*whitespace-nowrap[^>]*>${way}</a></span></div>$`));
  },
);

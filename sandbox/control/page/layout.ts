import { type Answer, html } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { type Markup, markup } from "./markup";
import { STYLE } from "./style";

const PAGES = [
  ["/", "Comenzi", "Orders"],
  ["/products", "Ce văd cumpărătorii", "What buyers see"],
  ["/faults", "Defecte", "Faults"],
  ["/requests", "Cereri", "Requests"],
  ["/mails", "Mailuri", "Mails"],
  ["/settings", "Setări", "Settings"],
] as const;

/** One page of the control plane: frame, seller, clock, the message of the last form, and the content. */
export function page(control: SandboxControl, call: Call, content: Markup): Answer {
  const seller = sellerOf(control, call);
  const title = PAGES.find(([path]) => path === call.path)?.[1] ?? "Sandbox";
  const note = call.query.get("note");
  const error = call.query.get("error");
  const body = markup`<!DOCTYPE html>
<html lang="ro"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Sandbox Trendyol</title><style>${STYLE}</style></head>
<body><header><h1>Sandbox Trendyol</h1><span class="who">lumea din afară, pe calculatorul tău</span>
<nav aria-label="Pagini">${PAGES.map(
    ([path, ro, en]) =>
      markup`<a href="${path}?seller=${seller}" title="${en}" ${path === call.path ? CURRENT : null}>${ro}</a>`,
  )}</nav>
<form class="row" method="get" action="${call.path}"><label class="tick">Vânzător <select name="seller">${control
    .sellers()
    .map(
      (one) =>
        markup`<option value="${one.sellerId}" ${one.sellerId === seller ? SELECTED : null}>${one.sellerId} ${one.name}</option>`,
    )}</select></label><button>Arată</button></form>
<div class="clock"><span>${formatInstant(control.now())}</span>${ADVANCES.map(([label, ms]) =>
    button(call, "/form/advance", { ms }, label),
  )}</div></header>
<main>${note ? markup`<div class="note" role="status">${note}</div>` : null}${error ? markup`<div class="note broken" role="alert">${error}</div>` : null}${content}</main></body></html>`;
  return html(200, body.text);
}

/** The seller that the page is about: chosen in the address, else the first. */
export function sellerOf(control: SandboxControl, call: Call): number {
  return Number(call.query.get("seller")) || (control.sellers()[0]?.sellerId ?? 0);
}

/** A form of one button. `back` is the page to return to. */
export function button(call: Call, action: string, values: Record<string, string | number>, label: string): Markup {
  return markup`<form class="inline" method="post" action="${action}">${hidden({ ...values, back: backTo(call) })}<button>${label}</button></form>`;
}

/** Hidden fields of a form. */
export function hidden(values: Record<string, string | number>): Markup[] {
  return Object.entries(values).map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`);
}

/** This page without the message of the last form. */
export function backTo(call: Call): string {
  const query = new URLSearchParams(call.query);
  query.delete("note");
  query.delete("error");
  const text = query.toString();
  return text ? `${call.path}?${text}` : call.path;
}

/** Romanian date and time with seconds. */
export function formatInstant(instant: number): string {
  return new Intl.DateTimeFormat("ro-RO", {
    dateStyle: "medium",
    timeStyle: "medium",
    timeZone: "Europe/Bucharest",
  }).format(instant);
}

/** "1 colet", "3 colete", "20 de colete". */
export function countOf(count: number, one: string, many: string): string {
  const lastTwo = count % 100;
  if (count === 1) return `1 ${one}`;
  return count === 0 || (lastTwo >= 1 && lastTwo <= 19) ? `${count} ${many}` : `${count} de ${many}`;
}

/** An amount in lei with two decimals. */
export function formatLei(lei: number): string {
  return new Intl.NumberFormat("ro-RO", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(lei);
}

export const CURRENT = markup`aria-current="page"`;
export const SELECTED = markup`selected`;
export const CHECKED = markup`checked`;

const MINUTE = 60_000;
const ADVANCES = [
  ["+10 s", 10_000],
  ["+5 min", 5 * MINUTE],
  ["+1 h", 60 * MINUTE],
  ["+1 zi", 24 * 60 * MINUTE],
] as const;

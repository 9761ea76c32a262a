import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { backTo, button, CHECKED, hidden, page, SELECTED, sellerOf } from "./layout";
import { type Markup, markup } from "./markup";

/** Switches, the arrival of orders, incidents, keys, sellers and the way back to the start. */
export function settingsPage(control: SandboxControl, call: Call): Answer {
  const settings = control.settings();
  const seller = sellerOf(control, call);
  const back = hidden({ seller, back: backTo(call) });
  const content = markup`<div class="two"><section><h2>Comenzi care vin singure</h2><form class="row" method="post" action="/form/auto-orders">${back}
<label>La câte secunde, vânzătorul ${seller} (0 = oprit) <input class="short" type="number" min="0" name="seconds" value="${settings.autoOrders[String(seller)] ?? 0}"></label>${tick("ordersPaused", "pauză", settings.ordersPaused)}<button class="main">Salvează</button></form></section>
<section><h2>Incident la Trendyol</h2><p class="quiet">Comenzile noi nu se văd până la sfârșit; apoi apar cu datele lor vechi.</p>${
    settings.incident
      ? button(call, "/form/incident", { on: 0 }, "Încheie incidentul")
      : markup`<form class="row" method="post" action="/form/incident">${back}${hidden({ on: 1 })}<label>Minute (gol = până îl închei) <input class="short" type="number" min="1" name="minutes"></label><button>Pornește incidentul</button></form>`
  }</section></div>
<section><h2>Cum se poartă</h2><form method="post" action="/form/settings">${back}<div class="grid">
${number("batchMin", "Lot gata în cel puțin, ms", settings.batchDelayMs.min)}${number("batchMax", "… și cel mult, ms", settings.batchDelayMs.max)}${number("latencyMin", "Întârzierea răspunsului, de la, ms", settings.latencyMs.min)}${number("latencyMax", "… până la, ms", settings.latencyMs.max)}
<label>Treapta limitelor <select name="tier">${["50k", "75k", "150k", "500k", "unlimited"].map((tier) => markup`<option ${tier === settings.limits.tier ? SELECTED : null}>${tier}</option>`)}</select></label>
<label>Corpul webhook-ului <select name="webhookBody">${["package", "envelope"].map((body) => markup`<option ${body === settings.webhookBody ? SELECTED : null}>${body}</option>`)}</select></label></div>
<div class="row" style="margin:12px 0">${tick("limitsEnabled", "limite de apeluri", settings.limits.enabled)}${TICKS.map(([name, label]) => tick(name, label, settings[name]))}</div><button class="main">Salvează</button></form></section>
<div class="two"><section><h2>Cheile vânzătorului ${seller}</h2><form class="row" method="post" action="/form/keys">${back}<label>apiKey <input name="apiKey" value="${control.sellers().find((one) => one.sellerId === seller)?.apiKey ?? ""}"></label><label>apiSecret (gol = neschimbat) <input name="apiSecret"></label>${tick("revoked", "retrase", control.sellers().find((one) => one.sellerId === seller)?.isRevoked ?? false)}<button>Schimbă</button></form></section>
<section><h2>Vânzător nou</h2><form class="row" method="post" action="/form/seller">${hidden({ back: backTo(call) })}<label>sellerId <input class="short" type="number" name="sellerId" value="1003"></label><label>apiKey <input name="apiKey" value="bench-key"></label><label>apiSecret <input name="apiSecret" value="bench-secret"></label><label>Produse <input type="number" name="products" value="10000"></label><button>Generează</button></form></section></div>
<section><h2>De la capăt</h2><p class="quiet">Uită tot și pune la loc cei doi vânzători de la început.</p>${button(call, "/form/reset", {}, "Reia de la capăt")}</section>`;
  return page(control, call, content);
}

function tick(name: string, label: string, isOn: boolean): Markup {
  return markup`<label class="tick"><input type="checkbox" name="${name}" value="1" ${isOn ? CHECKED : null}> ${label}</label>`;
}

function number(name: string, label: string, value: number): Markup {
  return markup`<label>${label} <input type="number" min="0" name="${name}" value="${value}"></label>`;
}

/** Switches that are shown as ticks; the form handler reads the same list. */
export const TICKS = [
  ["carrierMoves", "curierul scanează și livrează singur"],
  ["restoreStockOnCancel", "anularea dă stocul înapoi"],
  ["completedEmptyPhase", "loturi COMPLETED fără articole la început"],
  ["inventoryBatchStatus", "status și la loturile de stoc"],
  ["coarseModifiedDates", "date rotunjite la secundă"],
  ["trackingNumberAsNumber", "AWB ca număr JSON"],
  ["shortStreamPages", "pagini scurte în flux"],
  ["addressesOncePerHour", "adrese o dată pe oră"],
] as const;

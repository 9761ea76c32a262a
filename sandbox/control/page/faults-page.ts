import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import { FAULT_KINDS } from "../../state/fault-types";
import type { SandboxControl } from "../control-verbs";
import { backTo, button, hidden, page } from "./layout";
import { markup } from "./markup";

/** Plan faults per route, and see which are planned. */
export function faultsPage(control: SandboxControl, call: Call): Answer {
  const planned = control.faults();
  const content = markup`<section><h2>Pune un defect</h2><form class="row" method="post" action="/form/fault">${hidden({ back: backTo(call) })}
<label>Fel <select name="kind">${FAULT_KINDS.map((kind) => markup`<option value="${kind}">${kind} — ${KIND_TEXTS[kind]}</option>`)}</select></label>
<label>Rută <select name="path">${ROUTES.map(([path, label]) => markup`<option value="${path}">${label}</option>`)}</select></label>
<label>Status (pentru „status”) <input class="short" type="number" name="status" value="503"></label><label>Întârziere, ms <input class="short" type="number" name="latencyMs" value="30000"></label>
<label>De câte ori (gol = mereu) <input class="short" type="number" min="1" name="count" value="1"></label><label>Probabilitate, % <input class="short" type="number" min="1" max="100" name="probability" value="100"></label>
<button class="main">Adaugă</button></form></section>
<section><div class="row"><h2>Defecte puse (${planned.length})</h2>${planned.length > 0 ? button(call, "/form/clear-faults", {}, "Scoate-le pe toate") : null}</div>
<table><thead><tr><th>Fel</th><th>Rută</th><th class="n">Rămase</th><th class="n">Probabilitate</th><th></th></tr></thead><tbody>${planned.map(
    (fault) =>
      markup`<tr><td>${fault.kind}${fault.kind === "status" ? ` ${fault.status}` : null}</td><td>${fault.method ?? null} ${fault.path ?? "oricare"}</td><td class="n">${fault.count ?? "mereu"}</td><td class="n">${Math.round(fault.probability * 100)} %</td><td>${button(call, "/form/clear-faults", { id: fault.id }, "Scoate")}</td></tr>`,
  )}</tbody></table></section>`;
  return page(control, call, content);
}

const ROUTES = [
  ["", "oricare"],
  ["price-and-inventory", "stoc și preț: trimitere"],
  ["batch-requests", "rezultatul loturilor"],
  ["products/approved", "produse aprobate"],
  ["products/unapproved", "produse neaprobate"],
  ["product-categories", "arborele de categorii"],
  ["/attributes", "atribute și valori"],
  ["v2/orders", "comenzi"],
  ["orders/stream", "fluxul de comenzi"],
  ["shipment-packages", "scrieri pe colete"],
  ["webhooks", "webhook-uri"],
] as const;

const KIND_TEXTS = {
  status: "un cod de eroare",
  "html-200": "pagină HTML cu 200",
  "html-502": "pagină HTML cu 502",
  reset: "conexiune ruptă înainte",
  latency: "răspuns întârziat",
  unauthorised: "401, cheile nu mai merg",
  "too-many": "429, forma produselor",
  "too-many-order-shape": "429, forma comenzilor",
  "truncated-json": "JSON tăiat",
  "empty-body": "răspuns gol",
  bom: "BOM în față",
  gzip: "comprimat",
  "numbers-as-strings": "numere ca texte",
  "missing-optional": "câmpuri lipsă",
  "unknown-fields": "câmpuri noi",
  "unknown-status": "stări necunoscute",
  "answer-lost": "scris, dar răspunsul s-a pierdut",
} satisfies Record<(typeof FAULT_KINDS)[number], string>;

import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { countOf, formatInstant, formatLei, hidden, page, sellerOf } from "./layout";
import { markup } from "./markup";
import { tile } from "./orders-page";

const SHOWN = 100;

/** Stock and price of each product as a buyer sees them now, with the updates that led there. */
export function productsPage(control: SandboxControl, call: Call): Answer {
  const seller = sellerOf(control, call);
  const query = call.query.get("q") ?? "";
  const found = control.searchProducts(seller, query, SHOWN);
  const content = markup`<section><h2>Ce văd cumpărătorii</h2>
<form class="row" method="get" action="/products">${hidden({ seller })}<input name="q" value="${query}" placeholder="Titlu, cod, EAN" aria-label="Caută produse"><button>Caută</button><span class="quiet">${found.length === SHOWN ? `primele ${SHOWN}` : countOf(found.length, "produs", "produse")}</span></form>
<table><thead><tr><th></th><th>Produs</th><th>Cod</th><th>Stare</th><th class="n">Preț, lei</th><th class="n">Stoc</th><th>Ultimele actualizări primite</th></tr></thead><tbody>${found.map(
    (one) => {
      const { updates } = control.product(seller, one.barcode);
      return markup`<tr><td>${tile(control, one.image)}</td><td>${one.title} ${one.size}</td><td>${one.stockCode}<div class="quiet">${one.barcode}</div></td><td><span class="state ${STATES[one.state][1]}">${STATES[one.state][0]}</span></td>
<td class="n">${formatLei(one.salePrice)}${one.listPrice === one.salePrice ? null : markup`<div class="quiet"><s>${formatLei(one.listPrice)}</s></div>`}</td><td class="n"><strong>${one.quantity}</strong></td>
<td class="quiet">${updates
        .slice(-3)
        .reverse()
        .map(
          (update) =>
            markup`<div>${formatInstant(update.at)}: ${update.quantity === null ? null : `stoc ${update.quantity}`} ${update.salePrice === null ? null : `preț ${formatLei(update.salePrice)}`}</div>`,
        )}</td></tr>`;
    },
  )}</tbody></table></section>`;
  return page(control, call, content);
}

const STATES = {
  onSale: ["în vânzare", "done"],
  soldOut: ["epuizat", "you"],
  archived: ["arhivat", ""],
  locked: ["blocat", "broken"],
  blacklisted: ["pe lista neagră", "broken"],
  rejected: ["respins", "broken"],
  pendingApproval: ["în aprobare", "moving"],
} as const;

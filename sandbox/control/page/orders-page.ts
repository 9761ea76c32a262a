import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { backTo, button, countOf, formatInstant, formatLei, hidden, page, SELECTED, sellerOf } from "./layout";
import { type Markup, markup } from "./markup";

const SHOWN = 40;
const FOUND = 12;
type Package = ReturnType<SandboxControl["packages"]>[number];

/** Place an order, and what can happen to the orders that are there. */
export function ordersPage(control: SandboxControl, call: Call): Answer {
  const seller = sellerOf(control, call);
  const packages = control
    .packages({ sellerId: seller })
    .sort((left, right) => right.lastModifiedDate - left.lastModifiedDate);
  const content = markup`<section><h2>Plasează o comandă</h2>${placeForm(control, call, seller)}</section>
<section><h2>Comenzi (${countOf(packages.length, "colet", "colete")})</h2><table><thead><tr><th>Comandă / colet</th><th>Stare</th><th>Cumpărător</th><th>Linii</th><th class="n">Total, lei</th><th>Ce se întâmplă</th></tr></thead><tbody>${packages
    .slice(0, SHOWN)
    .map((one) =>
      orderRow(call, one),
    )}</tbody></table>${packages.length > SHOWN ? markup`<p class="quiet">Sunt arătate cele mai noi ${SHOWN}.</p>` : null}</section>`;
  return page(control, call, content);
}

function placeForm(control: SandboxControl, call: Call, seller: number): Markup {
  const query = call.query.get("q") ?? "";
  const found = control
    .searchProducts(seller, query, 200)
    .filter((one) => one.state === "onSale" || one.state === "soldOut");
  return markup`<form class="row" method="get" action="/">${hidden({ seller })}<input name="q" value="${query}" placeholder="Titlu, cod, EAN" aria-label="Caută produse"><button>Caută</button></form>
<form method="post" action="/form/order">${hidden({ seller, back: backTo(call) })}
<table><thead><tr><th></th><th>Produs</th><th>Cod</th><th class="n">Preț, lei</th><th class="n">Stoc</th><th class="n">Bucăți</th><th class="n">Reducere vânzător</th><th class="n">Reducere Trendyol</th></tr></thead><tbody>${found
    .slice(0, FOUND)
    .map(
      (
        one,
      ) => markup`<tr><td>${tile(control, one.image)}</td><td>${one.title} ${one.size}${one.sgr ? markup` <span class="state">SGR ${formatLei(one.sgr)}</span>` : null}</td><td>${one.stockCode}<div class="quiet">${one.barcode}</div></td><td class="n">${formatLei(one.salePrice)}</td><td class="n">${one.quantity}</td>
<td class="n"><input class="short" type="number" min="0" name="quantity:${one.barcode}" aria-label="Bucăți din ${one.title}"></td><td class="n"><input class="short" type="number" min="0" step="0.01" name="seller:${one.barcode}" aria-label="Reducere vânzător, lei pe linie"></td><td class="n"><input class="short" type="number" min="0" step="0.01" name="channel:${one.barcode}" aria-label="Reducere Trendyol, lei pe linie"></td></tr>`,
    )}</tbody></table>
<div class="row" style="margin-top:12px"><label>Voucher, lei <input class="short" type="number" min="0" step="0.01" name="voucher"></label><label>Voucher plătit de <select name="voucherPaidBy"><option value="seller">vânzător</option><option value="trendyol">Trendyol</option></select></label>
<label>Curier <select name="whoPays"><option value="trendyol">plătit de Trendyol</option><option value="seller">al vânzătorului</option></select></label>
<label class="tick"><input type="checkbox" name="company" value="1"> pe firmă</label><label class="tick"><input type="checkbox" name="cod" value="1"> ramburs</label><label class="tick"><input type="checkbox" name="oversell" value="1"> peste stoc</label>
<button class="main">Plasează comanda</button></div></form>
<div class="row" style="margin-top:8px">${button(call, "/form/random-order", { seller }, "Comandă la întâmplare")}<span class="quiet">Reducerile sunt pe toată linia. Stocul scade pe loc, chiar dacă plata abia se verifică.</span></div>`;
}

function orderRow(call: Call, one: Package): Markup {
  const isOpen = ["Awaiting", "Created", "Picking", "Invoiced"].includes(one.status);
  return markup`<tr><td><strong>${one.orderNumber}</strong><div class="quiet">${one.shipmentPackageId}${one.createdBy === "order-creation" ? null : markup` · ${one.createdBy}`}${one.hidden ? markup` · ascuns` : null}<br>${formatInstant(one.lastModifiedDate)}</div></td>
<td>${stateMark(one.status)}<div class="quiet">termen ${formatInstant(one.agreedDeliveryDate)}</div></td><td>${one.customerFirstName} ${one.customerLastName}<div class="quiet">${one.shipmentAddress.city}${one.commercial ? markup` · firmă` : null}${one.isCod ? markup` · ramburs` : null}</div></td>
<td>${one.lines.map((line) => markup`<div>${line.quantity} × ${line.productName}</div>`)}</td><td class="n">${formatLei(one.packageTotalPrice)}</td>
<td><div class="row">${(NEXT_STEPS[one.status] ?? []).map(([status, label]) => button(call, "/form/status", { package: one.shipmentPackageId, status }, label))}${isOpen ? button(call, "/form/cancel", { package: one.shipmentPackageId }, "Anulează") : null}</div>${isOpen ? partsForm(call, one) : null}</td></tr>`;
}

/** Some units: cancelled by the customer, or put in a package of their own. */
function partsForm(call: Call, one: Package): Markup {
  return markup`<details><summary>O parte din el</summary><form class="row" method="post" action="/form/part">${hidden({ package: one.shipmentPackageId, back: backTo(call) })}${one.lines.map(
    (line) =>
      markup`<label>${line.stockCode ?? line.barcode} (din ${line.quantity}) <input class="short" type="number" min="0" max="${line.quantity}" name="line:${line.lineId}"></label>`,
  )}<label>Cum <select name="how"><option value="customer">anulează cumpărătorul</option><option value="seller">nu are vânzătorul</option><option value="split" ${one.status === "Awaiting" ? null : SELECTED}>împarte coletul</option></select></label><button>Fă</button></form></details>`;
}

/** A package status as a mark: waiting for the seller, moving, done or broken. */
export function stateMark(status: string): Markup {
  return markup`<span class="state ${STATE_CLASS[status] ?? ""}">${status}</span>`;
}

/** A small picture of a product. */
export function tile(control: SandboxControl, image: string | null): Markup | null {
  return image
    ? markup`<img class="tile" alt="" loading="lazy" src="${image.startsWith("/") ? control.apiUrl() + image : image}">`
    : null;
}

const STATE_CLASS: Record<string, string> = {
  Created: "you",
  Picking: "moving",
  Invoiced: "moving",
  Shipped: "moving",
  AtCollectionPoint: "moving",
  Delivered: "done",
  UnDelivered: "broken",
  Cancelled: "broken",
  UnSupplied: "broken",
  Returned: "broken",
};

const NEXT_STEPS: Record<string, readonly (readonly [status: string, label: string])[]> = {
  Awaiting: [["Created", "Plată confirmată"]],
  Created: [["Picking", "În pregătire"]],
  Picking: [
    ["Invoiced", "Facturat"],
    ["Shipped", "Scanat de curier"],
  ],
  Invoiced: [["Shipped", "Scanat de curier"]],
  Shipped: [
    ["AtCollectionPoint", "La punctul de ridicare"],
    ["Delivered", "Livrat"],
    ["UnDelivered", "Nelivrat"],
  ],
  AtCollectionPoint: [
    ["Delivered", "Livrat"],
    ["UnDelivered", "Nelivrat"],
  ],
  UnDelivered: [["Returned", "Întors la vânzător"]],
  Delivered: [["Returned", "Returnat"]],
};

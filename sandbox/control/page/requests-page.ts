import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { button, formatInstant, page } from "./layout";
import { markup } from "./markup";

const SHOWN = 150;

/** The last calls, newest first, without keys. */
export function requestsPage(control: SandboxControl, call: Call): Answer {
  const entries = control.requests();
  const content = markup`<section><div class="row"><h2>Cereri (${entries.length})</h2><a href="/requests?seller=${call.query.get("seller") ?? ""}">Reîncarcă</a>${button(call, "/form/clear-requests", {}, "Golește")}</div>
<table><thead><tr><th>Când</th><th>Cerere</th><th class="n">Răspuns</th><th class="n">ms</th><th>Defect</th></tr></thead><tbody>${entries
    .slice(0, SHOWN)
    .map(
      (entry) => markup`<tr><td class="quiet">${formatInstant(entry.at)}</td>
<td><strong>${entry.method}</strong> ${entry.path.replace("/integration", "")}<div class="quiet">${entry.query}</div><details><summary>${entry.userAgent ?? "fără User-Agent"} · ${entry.storefront ?? "fără storefront"} · ${entry.authorization ?? "fără chei"}</summary>${entry.requestBody ? markup`<pre>${entry.requestBody}</pre>` : null}<pre>${entry.responseBody}</pre></details></td>
<td class="n"><span class="state ${entry.status === null || entry.status >= 400 ? "broken" : "done"}">${entry.status ?? "tăiat"}</span></td><td class="n">${entry.durationMs}</td><td>${entry.fault}</td></tr>`,
    )}</tbody></table></section>`;
  return page(control, call, content);
}

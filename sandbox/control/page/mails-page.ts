import type { Answer } from "../../http/answers";
import type { Call } from "../../http/router";
import type { SandboxControl } from "../control-verbs";
import { button, formatInstant, page } from "./layout";
import { markup } from "./markup";

const SHOWN = 50;

/** The mails that were caught, with their links ready to click. The HTML part is shown without scripts. */
export function mailsPage(control: SandboxControl, call: Call): Answer {
  const mails = control.mails();
  const content = markup`<section><div class="row"><h2>Mailuri (${mails.length})</h2><a href="/mails?seller=${call.query.get("seller") ?? ""}">Reîncarcă</a>${mails.length > 0 ? button(call, "/form/clear-mails", {}, "Golește") : null}</div>
${mails.length === 0 ? markup`<p class="quiet">Niciun mail. Ce trimite aplicația prin SMTP apare aici și nu pleacă nicăieri.</p>` : null}</section>
${mails.slice(0, SHOWN).map(
  (
    mail,
  ) => markup`<section><h2>${mail.subject}</h2><p class="quiet">${formatInstant(mail.at)} · de la ${mail.from} · către ${mail.to.join(", ")}</p>
${mail.links.map((link) => markup`<p><a href="${link}" target="_blank" rel="noopener">${link}</a></p>`)}<pre>${mail.text}</pre>
${mail.html ? markup`<details><summary>Cum arată</summary><iframe sandbox="allow-popups allow-popups-to-escape-sandbox" title="${mail.subject}" srcdoc="${mail.html}"></iframe></details>` : null}</section>`,
)}`;
  return page(control, call, content);
}

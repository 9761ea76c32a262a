import type { Answer } from "../../http/answers";
import { seeOther } from "../../http/answers";
import type { Call, Router } from "../../http/router";
import { FAULT_KINDS } from "../../state/fault-types";
import type { SettingsPatch } from "../../state/settings";
import { ControlError } from "../../trendyol/place-order";
import type { SandboxControl } from "../control-verbs";
import { statusInput } from "../package-verbs";
import { countOf } from "./layout";
import { readOrderForm } from "./read-order-form";
import { TICKS } from "./settings-page";

type Form = URLSearchParams;

/** The forms of the control page: each does one verb and goes back with a sentence. */
export function addPageForms(router: Router<SandboxControl>): void {
  const form = (path: string, verb: (control: SandboxControl, form: Form) => string) =>
    router.add("POST", path, (control, call) => submit(control, call, verb));

  form(
    "/form/order",
    (control, given) => `Comanda ${control.placeOrder(readOrderForm(given)).orderNumber} a fost plasată.`,
  );
  form("/form/random-order", (control, given) => {
    const placed = control.placeRandomOrder(whole(given, "seller"));
    return placed ? `Comanda ${placed.orderNumber} a fost plasată.` : "Nimic nu este de vânzare la acest vânzător.";
  });
  form("/form/status", (control, given) => {
    const status = statusInput.shape.status.parse(given.get("status"));
    control.setStatus(whole(given, "package"), {
      status,
      ...(status === "Invoiced" ? { invoiceNumber: "SBX 1" } : {}),
    });
    return `Coletul este acum ${status}.`;
  });
  form("/form/cancel", (control, given) => {
    control.cancel(whole(given, "package"));
    return "Cumpărătorul a anulat tot.";
  });
  form("/form/part", changePart);
  form("/form/advance", (control, given) => {
    control.advance(whole(given, "ms"));
    return "Timpul a fost dat înainte, iar ce era scadent s-a întâmplat.";
  });
  form("/form/fault", addFault);
  form("/form/clear-faults", (control, given) => {
    control.clearFaults(given.get("id") ?? undefined);
    return "Defectele au fost scoase.";
  });
  form("/form/clear-requests", (control) => {
    control.clearRequests();
    return "Lista de cereri este goală.";
  });
  form("/form/clear-mails", (control) => {
    control.clearMails();
    return "Mailurile au fost șterse.";
  });
  addSettingsForms(form);
}

function addSettingsForms(form: (path: string, verb: (control: SandboxControl, form: Form) => string) => void): void {
  form("/form/auto-orders", (control, given) => {
    const seconds = whole(given, "seconds");
    const { [given.get("seller") ?? ""]: _before, ...others } = control.settings().autoOrders;
    const autoOrders = seconds > 0 ? { ...others, [given.get("seller") ?? ""]: seconds } : others;
    control.changeSettings({ autoOrders, ordersPaused: given.has("ordersPaused") });
    return seconds > 0 ? `Vine câte o comandă la ${seconds} s.` : "Comenzile nu mai vin singure.";
  });
  form("/form/incident", (control, given) => {
    const minutes = Number(given.get("minutes")) || undefined;
    control.incident({ on: given.get("on") === "1", minutes });
    return given.get("on") === "1" ? "Incidentul a început." : "Incidentul s-a încheiat; comenzile ascunse se văd.";
  });
  form("/form/settings", (control, given) => {
    const ticks = Object.fromEntries(TICKS.map(([name]) => [name, given.has(name)]));
    const patch = {
      ...ticks,
      batchDelayMs: {
        min: whole(given, "batchMin"),
        max: Math.max(whole(given, "batchMin"), whole(given, "batchMax")),
      },
      latencyMs: {
        min: whole(given, "latencyMin"),
        max: Math.max(whole(given, "latencyMin"), whole(given, "latencyMax")),
      },
      limits: { enabled: given.has("limitsEnabled"), tier: given.get("tier") },
      webhookBody: given.get("webhookBody"),
    };
    // The schema behind the verb judges what the form sent.
    control.changeSettings(patch as SettingsPatch);
    return "Setările au fost salvate.";
  });
  form("/form/keys", (control, given) => {
    const sellerId = whole(given, "seller");
    control.changeKeys({
      sellerId,
      apiKey: given.get("apiKey") || undefined,
      apiSecret: given.get("apiSecret") || undefined,
      revoked: given.has("revoked"),
    });
    return `Cheile vânzătorului ${sellerId} au fost schimbate.`;
  });
  form("/form/seller", (control, given) => {
    const { sellerId, products } = control.seedSeller({
      sellerId: whole(given, "sellerId"),
      apiKey: given.get("apiKey") ?? "",
      apiSecret: given.get("apiSecret") ?? "",
      products: whole(given, "products"),
    });
    return `Vânzătorul ${sellerId} are acum ${countOf(products, "produs", "produse")}.`;
  });
  form("/form/reset", (control) => {
    control.reset();
    return "Totul este ca la început.";
  });
}

function changePart(control: SandboxControl, form: Form): string {
  const lines = [...form.entries()]
    .filter(([name, value]) => name.startsWith("line:") && Number(value) > 0)
    .map(([name, value]) => ({ lineId: Number(name.slice(5)), quantity: Number(value) }));
  if (lines.length === 0) throw new ControlError("Alege câte bucăți din fiecare linie.");
  const packageId = whole(form, "package");
  const how = form.get("how");
  if (how === "split") control.split(packageId, { groups: [lines] });
  else control.partialCancel(packageId, { lines, by: how === "seller" ? "seller" : "customer" });
  return "Coletul vechi s-a închis; cele noi apar în câteva secunde.";
}

function addFault(control: SandboxControl, form: Form): string {
  const kind = FAULT_KINDS.find((one) => one === form.get("kind"));
  if (!kind) throw new ControlError("Alege felul defectului.");
  control.addFault({
    kind,
    path: form.get("path") || undefined,
    status: whole(form, "status"),
    latencyMs: whole(form, "latencyMs"),
    count: Number(form.get("count")) || undefined,
    probability: Math.min(1, (Number(form.get("probability")) || 100) / 100),
  });
  return `Defectul „${kind}” a fost pus.`;
}

function submit(control: SandboxControl, call: Call, verb: (control: SandboxControl, form: Form) => string): Answer {
  const form = new URLSearchParams(call.body);
  const back = new URL(form.get("back") || "/", "http://sandbox");
  try {
    back.searchParams.set("note", verb(control, form));
  } catch (error) {
    back.searchParams.set("error", error instanceof Error ? error.message : String(error));
  }
  return seeOther(`${back.pathname}${back.search}`);
}

function whole(form: Form, name: string): number {
  const value = Number(form.get(name) ?? 0);
  return Number.isFinite(value) ? Math.trunc(value) : 0;
}

import { Checklist } from "@/components/parts/checklist";
import { ExplainSteps } from "@/components/parts/explain-steps";
import { Timeline } from "@/components/parts/timeline";
import { Thread, ThreadLetters } from "@/components/states/thread";
import { orderSteps, pushSteps } from "./sample";

const ORDERS = [
  ["ddmnn", "AWB în lucru"],
  ["ybpsn", "toate formele"],
] as const;
const PUSHES = [
  ["dddd", "stoc la zi"],
  ["ddbn", "trimis, refuzat"],
  ["dddy", "confirmat, dar văzut altfel"],
  ["pssd", "oprit de om"],
] as const;

/** Firul in a row of a list: orders and pushes, with the letters that head their columns. */
export function KitThreadRows() {
  return (
    <div className="grid gap-5">
      <ul className="grid gap-2">
        <li>
          <ThreadLetters label="Parcurs" steps={orderSteps("nnnnn")} /> <span className="text-ink-3">comandă</span>
        </li>
        {ORDERS.map(([nodes, word]) => (
          <li key={nodes} className="flex items-center gap-4">
            <Thread steps={orderSteps(nodes)} /> <span className="text-ink-2">{word}</span>
          </li>
        ))}
      </ul>
      <ul className="grid gap-2">
        <li>
          <ThreadLetters label="Parcurs" steps={pushSteps("nnnn")} /> <span className="text-ink-3">trimitere</span>
        </li>
        {PUSHES.map(([nodes, word]) => (
          <li key={nodes} className="flex items-center gap-4">
            <Thread steps={pushSteps(nodes)} /> <span className="text-ink-2">{word}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Firul at the head of an order's page. */
export function KitThreadHead() {
  return (
    <Thread
      size="head"
      steps={[
        { key: "taken", label: "Preluată", node: "done", detail: "după 19 s" },
        { key: "reserved", label: "Rezervată", node: "you", detail: "5 din 6 buc" },
        { key: "document", label: "Document", node: "none" },
        { key: "awb", label: "AWB", node: "broken", detail: "localitate" },
        { key: "packed", label: "Împachetată", node: "parked", detail: "reținută" },
        { key: "handed", label: "Predată", node: "skip", detail: "ridicare 16:00" },
      ]}
    />
  );
}

/** Firul with values: where a figure is on its way to the channel. */
export function KitThreadPush() {
  return (
    <ExplainSteps
      steps={[
        { key: "wanted", label: "Dorit", node: "done", value: "12", when: "din 10:41:52" },
        { key: "sent", label: "Trimis", node: "done", value: "12", when: "10:41:54, după 2 s" },
        { key: "confirmed", label: "Confirmat", node: "moving", value: "…", when: "întrebăm iar în 24 s" },
        { key: "seen", label: "Văzut", node: "none", value: "15", when: "10:12, la citire" },
      ]}
    />
  );
}

/** Firul upright: what happened, newest first. */
export function KitTimeline() {
  return (
    <Timeline
      items={[
        {
          key: "1",
          time: "10:41",
          node: "you",
          text: "Regula „factură când totul e în stoc” nu a rulat",
          detail: "o linie nu este acoperită",
        },
        {
          key: "2",
          time: "10:20",
          node: "broken",
          text: "AWB refuzat de FAN Courier",
          detail: "localitate necunoscută",
        },
        { key: "3", time: "10:02", node: "done", text: "Trendyol a confirmat starea „în pregătire”" },
        { key: "4", time: "09:58", node: "moving", text: "Stoc nou trimis: Trendyol RO", detail: "3 produse" },
        { key: "5", time: "09:58", node: "none", text: "Plasată de client în Trendyol" },
      ]}
    />
  );
}

/** Firul as a list of things to do. */
export function KitChecklist() {
  return (
    <Checklist
      items={[
        { key: "1", node: "done", title: "Cont deschis", note: "Cerdac Deco SRL, CUI verificat" },
        { key: "2", node: "moving", title: "Catalogul vine", note: "1.840 din 2.312" },
        { key: "3", node: "you", title: "Hotărăște potrivirile", note: "14 așteaptă", href: "#checklist" },
        { key: "4", node: "none", title: "Prima trimitere" },
        { key: "5", title: "Vezi cum arată o lipsă", href: "#checklist" },
      ]}
    />
  );
}

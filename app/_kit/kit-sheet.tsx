import type { ReactNode } from "react";
import { KitButtons } from "./kit-buttons";
import { KitExplain } from "./kit-explain";
import { KitColours, KitType } from "./kit-foundations";
import { KitBands, KitSide } from "./kit-frame";
import { KitLazy } from "./kit-lazy";
import { KitCover, KitFacts, KitLines, KitMoney, KitNextAction, KitTimes, KitWayOut } from "./kit-order";
import { KitRun } from "./kit-run";
import { KitTones, KitVocabulary } from "./kit-states";
import { KitTable } from "./kit-table";
import { KitChecklist, KitThreadHead, KitThreadPush, KitThreadRows, KitTimeline } from "./kit-thread";
import { KitEmpty, KitFailed, KitLoading, KitNotAllowed, KitNotices } from "./kit-words";

type Theme = "light" | "dark";
type KitPart = {
  id: string;
  title: string;
  /** `of` sets names apart, because every part stands on the page twice. */
  show: (of: Theme) => ReactNode;
  /** Needs the whole width: the themes stand under each other. */
  wide?: true;
  /** Brings its own margins. */
  bare?: true;
};

const THEMES = ["light", "dark"] as const;

/** Every part of the kit, each in both themes beside each other. A test holds this page against `components/`. */
export function KitSheet({ now, hidden }: { now: Date; hidden: readonly string[] }) {
  return (
    <div className="grid gap-6 px-5 pt-1 pb-10 max-desk:px-3">
      {partsOf(now, hidden).map((part) => (
        <section key={part.id} id={part.id} aria-labelledby={`${part.id}-title`} className="min-w-0 scroll-mt-4">
          <h2 id={`${part.id}-title`} className="mb-2 font-semibold text-14">
            {part.title}
          </h2>
          <div className={`grid gap-3 ${part.wide ? "" : "grid-cols-2 max-wide:grid-cols-1"}`}>
            {THEMES.map((theme) => (
              <div
                key={theme}
                data-theme={theme}
                className={`min-w-0 rounded-3 border border-line bg-sheet text-ink ${part.bare ? "py-2" : "p-4"}`}
              >
                {part.show(theme)}
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function partsOf(now: Date, hidden: readonly string[]): KitPart[] {
  return [
    { id: "colours", title: "Suprafețe, cerneală, semn", show: () => <KitColours /> },
    { id: "type", title: "Litera", show: () => <KitType /> },
    { id: "tones", title: "Stări: culoarea spune cine are treabă", show: () => <KitTones /> },
    { id: "vocabulary", title: "Vocabularul stărilor", show: () => <KitVocabulary /> },
    { id: "thread", title: "Firul în rând: comenzi și trimiteri", show: () => <KitThreadRows /> },
    { id: "thread-head", title: "Firul în capul paginii", bare: true, show: () => <KitThreadHead /> },
    { id: "thread-push", title: "Firul unei trimiteri, cu valori", show: () => <KitThreadPush /> },
    { id: "timeline", title: "Cronologia", show: () => <KitTimeline /> },
    { id: "checklist", title: "Pașii", show: () => <KitChecklist /> },
    { id: "buttons", title: "Butoane și taste", show: () => <KitButtons /> },
    {
      id: "controls",
      title: "Comenzi, ferestre, mesaje trecătoare",
      show: (of) => <KitLazy part="controls" of={of} />,
    },
    { id: "form", title: "Formular", show: (of) => <KitLazy part="form" of={of} /> },
    { id: "conflict", title: "Doi pe același lucru", show: (of) => <KitLazy part="conflict" of={of} /> },
    {
      id: "table",
      title: "Lista",
      wide: true,
      bare: true,
      show: (of) => <KitTable of={of} now={now} hidden={hidden} />,
    },
    { id: "explain", title: "Explicația", wide: true, bare: true, show: () => <KitExplain /> },
    { id: "run", title: "Mersul unei sincronizări", wide: true, show: () => <KitRun /> },
    { id: "money", title: "Banii", show: () => <KitMoney /> },
    { id: "lines", title: "Linii cu acoperire", show: () => <KitLines /> },
    { id: "cover", title: "Acoperire", show: () => <KitCover /> },
    { id: "times", title: "Termene", show: () => <KitTimes now={now} /> },
    { id: "next", title: "Pasul următor", show: () => <KitNextAction /> },
    { id: "way-out", title: "Ieșirea", show: (of) => <KitWayOut of={of} /> },
    { id: "facts", title: "Date", show: () => <KitFacts /> },
    { id: "frame", title: "Cadrul", show: () => <KitSide /> },
    {
      id: "bands",
      title: "Benzile: probă, numai citire, suspendat, fără rețea, sesiune încheiată",
      show: () => <KitBands />,
    },
    { id: "empty", title: "Gol", show: () => <KitEmpty /> },
    { id: "loading", title: "Încărcare", show: () => <KitLoading /> },
    { id: "notices", title: "Necaz la locul lui", show: () => <KitNotices /> },
    { id: "not-allowed", title: "Fără drept", show: () => <KitNotAllowed /> },
    { id: "failed", title: "Eroare", show: () => <KitFailed /> },
  ];
}

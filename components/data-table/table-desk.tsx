"use client";

import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useFreshOnReturn } from "./use-fresh-on-return";

type Selection = {
  ids: readonly string[];
  /** Sum of the selected rows' amounts in minor units; null when the rows have none. */
  amount: bigint | null;
  clear: () => void;
  /** Leaves only these selected: after a bulk act the failed ones stay. */
  keep: (ids: readonly string[]) => void;
  selectPage: (on: boolean) => void;
  pageSize: number;
};

const NOTHING: Selection = {
  ids: [],
  amount: null,
  clear: () => undefined,
  keep: () => undefined,
  selectPage: () => undefined,
  pageSize: 0,
};
const SelectionContext = createContext<Selection>(NOTHING);

/** What is selected in the table around; for docks. */
export function useSelection() {
  return useContext(SelectionContext);
}

/**
 * Around a DataTable and its dock. The truth stays in the checkboxes of the page: rows are not hydrated, and the same
 * boxes work in a plain form. Shift+click and `Shift X` select up to the last one. Whoever comes back finds nothing chosen and the
 * rows as they are now.
 */
export function TableDesk({ children }: { children: ReactNode }) {
  useFreshOnReturn();
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLInputElement | null>(null);
  const [state, setState] = useState<Read>({
    ids: [],
    amount: null,
    pageSize: 0,
  });

  const read = useCallback(() => {
    const all = boxesIn(root.current);
    const chosen = all.filter((box) => box.checked);
    const next = { ids: chosen.map((box) => box.value), amount: sumOf(chosen), pageSize: all.length };
    setState((before) => (isSame(before, next) ? before : next));
  }, []);

  // Boxes may have been ticked before the script was there, and rows come and go with the server's answers.
  useEffect(read);

  const setAll = useCallback(
    (wanted: (box: HTMLInputElement) => boolean) => {
      for (const box of boxesIn(root.current)) box.checked = wanted(box);
      read();
    },
    [read],
  );

  const selection = useMemo<Selection>(
    () => ({
      ...state,
      clear: () => setAll(() => false),
      keep: (ids) => setAll((box) => ids.includes(box.value)),
      selectPage: (on) => setAll(() => on),
    }),
    [state, setAll],
  );

  return (
    <SelectionContext.Provider value={selection}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for what bubbles up from the checkboxes inside */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the desk send the same clicks */}
      <div
        ref={root}
        data-slot="table-desk"
        className="contents"
        onClick={(event) => {
          const box = rowBox(event.target);
          if (!box) return;
          if (event.shiftKey && last.current) selectRange(boxesIn(root.current), last.current, box);
          last.current = box;
          read();
        }}
        onChange={(event) => {
          if (rowBox(event.target)) read();
        }}
      >
        {children}
      </div>
    </SelectionContext.Provider>
  );
}

type Read = { ids: string[]; amount: bigint | null; pageSize: number };

function isSame(before: Read, next: Read) {
  return before.pageSize === next.pageSize && before.amount === next.amount && before.ids.join() === next.ids.join();
}

function boxesIn(root: HTMLElement | null) {
  return root ? Array.from(root.querySelectorAll<HTMLInputElement>("input[data-row-select]")) : [];
}

function rowBox(target: EventTarget) {
  return target instanceof HTMLInputElement && target.dataset.rowSelect !== undefined ? target : null;
}

function selectRange(boxes: HTMLInputElement[], from: HTMLInputElement, to: HTMLInputElement) {
  const [start, end] = [boxes.indexOf(from), boxes.indexOf(to)].sort((a, b) => a - b);
  if (start === undefined || end === undefined || start < 0) return;
  for (const box of boxes.slice(start, end + 1)) box.checked = to.checked;
}

function sumOf(boxes: HTMLInputElement[]) {
  let sum: bigint | null = null;
  for (const box of boxes) {
    const amount = box.closest("tr")?.dataset.amount;
    if (amount) sum = (sum ?? 0n) + BigInt(amount);
  }
  return sum;
}

"use client";

import { useRouter } from "next/navigation";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { type ComparedField, differencesOf } from "./differences";

/** Seldom needed, so that no form carries it from the beginning. */
const ChangedMeanwhile = lazy(async () => ({ default: (await import("./changed-meanwhile")).ChangedMeanwhile }));

type Values = Readonly<Record<string, string>>;
type Snapshot<Version> = { version: Version; values: Values };

/**
 * Keeps a form from writing over what somebody else saved since it began. `saved` is what the page was drawn with; the first
 * input holds on to it (`begin`), and its `version` travels with the form (`base.version`). When the action answers
 * `changed_meanwhile`, `raise(typed)` draws the page anew, so that `saved` becomes what is there now, and `notice` shows the
 * difference; settled, the form goes on from there. `done` after a success. `onTheirs` puts values into fields that are not
 * plain inputs.
 */
export function useMeanwhile<Version>(
  saved: Snapshot<Version>,
  fields: readonly ComparedField[],
  onTheirs?: (names: readonly string[], values: Values) => void,
) {
  const router = useRouter();
  const [begun, setBegun] = useState<Snapshot<Version> | null>(null);
  const [mine, setMine] = useState<Values | null>(null);
  const base = begun ?? saved;
  const isRead = JSON.stringify(base.version) !== JSON.stringify(saved.version);
  const differences = mine && isRead ? differencesOf(fields, { base: base.values, saved: saved.values, mine }) : null;

  const notice: ReactNode = mine && (
    <Suspense>
      <ChangedMeanwhile
        differences={differences}
        onSettle={(theirs) => {
          onTheirs?.(
            theirs.map(({ name }) => name),
            saved.values,
          );
          setBegun(saved);
          setMine(null);
        }}
      />
    </Suspense>
  );
  return {
    base,
    notice,
    begin: () => setBegun((before) => before ?? saved),
    done: () => {
      setBegun(null);
      setMine(null);
    },
    raise: (typed: Values) => {
      setBegun((before) => before ?? saved);
      setMine(typed);
      router.refresh();
    },
    /** Before a try: what was told of the last one no longer counts; with nothing left to choose the newest is the base. */
    clear: () => {
      if (differences?.length === 0) setBegun(saved);
      setMine(null);
      return differences?.length === 0 ? saved : base;
    },
  };
}

"use client";

import { type ComponentProps, lazy, Suspense, useCallback, useEffect, useRef, useState } from "react";
import { PaletteField } from "./palette-field";

const load = () => import("./palette");
const Palette = lazy(load);

/**
 * The palette's field in the frame. The palette itself is fetched when a hand comes near (pointer, focus, Ctrl) and opens by a press or
 * Ctrl K. What is typed while it is still on its way stands in it when it comes.
 */
export function PaletteOpener(props: Omit<ComponentProps<typeof Palette>, "startsOpen" | "typed">) {
  const [state, setState] = useState<"away" | "coming" | "here">("away");
  const typed = useRef("");
  const ask = useCallback(() => {
    setState((now) => (now === "away" ? "coming" : now));
    // Where it cannot be fetched, the field is there to be pressed again.
    load().then(
      () => setState("here"),
      () => setState("away"),
    );
  }, []);
  useEffect(() => {
    if (state === "here") return;
    function onKeyDown(event: KeyboardEvent) {
      const isHeld = event.ctrlKey || event.metaKey;
      if (isHeld && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        ask();
      } else if (state === "coming" && !isHeld && !event.altKey && event.key.length === 1) {
        event.preventDefault();
        event.stopPropagation();
        typed.current += event.key;
      } else if (event.key === "Control" || event.key === "Meta") void load().catch(() => {});
    }
    document.addEventListener("keydown", onKeyDown, true);
    return () => document.removeEventListener("keydown", onKeyDown, true);
  }, [state, ask]);
  const field = (
    <PaletteField
      aria-haspopup="dialog"
      onClick={ask}
      onFocus={() => void load().catch(() => {})}
      onPointerEnter={() => void load().catch(() => {})}
    />
  );
  if (state !== "here") return field;
  return (
    <Suspense fallback={field}>
      <Palette {...props} startsOpen typed={typed.current} />
    </Suspense>
  );
}

"use client";

import { type ComponentProps, lazy, Suspense, useEffect, useState } from "react";
import { PaletteField } from "./palette-field";

const Palette = lazy(() => import("./palette"));

/** The palette's field in the frame. The palette itself is fetched when it is asked for first, by a press or by Ctrl K. */
export function PaletteOpener(props: Omit<ComponentProps<typeof Palette>, "startsOpen">) {
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if (isAsked) return;
    function onKeyDown(event: KeyboardEvent) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "k") return;
      event.preventDefault();
      setIsAsked(true);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [isAsked]);
  const field = <PaletteField aria-haspopup="dialog" onClick={() => setIsAsked(true)} />;
  if (!isAsked) return field;
  return (
    <Suspense fallback={field}>
      <Palette {...props} startsOpen />
    </Suspense>
  );
}

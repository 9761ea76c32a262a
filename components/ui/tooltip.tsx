"use client";

import { type FocusEvent, type PointerEvent, type ReactNode, useId, useRef } from "react";

const DELAY_MS = 400;
const GAP = 6;
const EDGE = 8;

/**
 * A hint on hover and focus. Never the only place of a fact. The child must be focusable. It stands in the browser's top layer, above
 * the child or below it where there is no room.
 */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  const id = useId();
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  function show(around: DOMRect) {
    const element = bubble.current;
    if (!element || element.matches(":popover-open")) return;
    element.showPopover();
    const { width, height } = element.getBoundingClientRect();
    const above = around.top - height - GAP;
    const left = around.left + (around.width - width) / 2;
    element.style.top = `${above < EDGE ? around.bottom + GAP : above}px`;
    element.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - width - EDGE))}px`;
  }
  function hide() {
    clearTimeout(timer.current);
    if (bubble.current?.matches(":popover-open")) bubble.current.hidePopover();
  }
  const onPointerEnter = (event: PointerEvent<HTMLElement>) => {
    const around = event.currentTarget.getBoundingClientRect();
    timer.current = setTimeout(() => show(around), DELAY_MS);
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    if (event.target.matches(":focus-visible")) show(event.currentTarget.getBoundingClientRect());
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the child is what one points at and focuses; this only listens
    <span
      className="inline-flex"
      onPointerEnter={onPointerEnter}
      onPointerLeave={hide}
      onFocus={onFocus}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span
        ref={bubble}
        id={id}
        role="tooltip"
        popover="manual"
        data-slot="tooltip"
        className="rise fixed m-0 max-w-72 rounded-2 border border-line bg-float px-2 py-1 text-12 text-ink shadow-pop"
      >
        {text}
      </span>
    </span>
  );
}

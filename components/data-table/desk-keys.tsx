"use client";

import { useEffect } from "react";

/** A scanner types faster than this; its bursts are never shortcuts. */
const SCAN_GAP = 35;
/** How long `G` waits for its second letter. */
const CHORD = 1_000;

/**
 * The keys of the desk, once per frame. Anything on the page with `data-key` is pressed by that key ("h", "/", "1",
 * "Enter", "g c"); rows of a table answer J K X O I. Letters are dead in fields, in dialogs, with Ctrl/Alt/Meta, and when
 * the person switched them off (`data-keys="off"` on html). Menus made of `details[data-menu]` close on Escape and on a
 * press outside.
 */
export function DeskKeys() {
  useEffect(() => {
    let lastAt = 0;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let chordUntil = 0;

    function onKeyDown(event: KeyboardEvent) {
      // Shift comes right before its letter; only the letters are timed.
      if (event.key === "Shift") return;
      const now = event.timeStamp;
      const fast = now - lastAt < SCAN_GAP;
      lastAt = now;
      clearTimeout(waiting);
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key === "Escape") {
        if (!insideDialog(event.target)) dismiss();
        return;
      }
      if (!takesKeys(event.target) || fast) return;
      if (document.documentElement.dataset.keys === "off" && event.key.length === 1 && !arrowLike(event.key)) return;

      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (key === "g" && !event.shiftKey) {
        chordUntil = now + CHORD;
        return;
      }
      const name = now < chordUntil ? `g ${key}` : key;
      chordUntil = 0;
      const act = actionFor(name, event.shiftKey);
      if (!act) return;
      event.preventDefault();
      // Waits one scanner gap: the first sign of a scan must not act either.
      waiting = setTimeout(act, event.key.length === 1 ? SCAN_GAP + 5 : 0);
    }

    function onPointerDown(event: PointerEvent) {
      for (const menu of document.querySelectorAll<HTMLDetailsElement>("details[data-menu][open]")) {
        if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
      }
    }

    document.addEventListener("keydown", onKeyDown);
    document.addEventListener("pointerdown", onPointerDown);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("pointerdown", onPointerDown);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return null;
}

function actionFor(key: string, shift: boolean): (() => void) | null {
  const row = currentRow();
  // On a page without rows J and K are free for its own next and previous.
  if ((key === "j" || (key === "ArrowDown" && row)) && stops().length > 0) return () => move(1);
  if ((key === "k" || (key === "ArrowUp" && row)) && stops().length > 0) return () => move(-1);
  if (key === "x" && row) return () => press(row.querySelector("[data-row-select]"), shift);
  // Where the row's panel is open already, O goes on to its page.
  const page = row?.hasAttribute("data-current")
    ? visible(document.querySelectorAll<HTMLElement>('[data-key="o"]'))
    : null;
  if (key === "o" && page) return () => press(page);
  if (key === "o" && row) return () => press(row.querySelector("[data-row-open]"));
  if (key === "i" && row?.querySelector("[data-row-explain]"))
    return () => press(row.querySelector("[data-row-explain]"));
  if (key === "Enter" && document.activeElement !== document.body) return null;
  // What acts on the chosen rows comes before what the list offers under the same key.
  const held = `[data-key="${CSS.escape(key)}"]`;
  const target =
    visible(document.querySelectorAll<HTMLElement>(`[data-slot="dock"] ${held}`)) ??
    visible(document.querySelectorAll<HTMLElement>(held));
  if (!target) return null;
  return () => (target instanceof HTMLInputElement && target.type !== "radio" ? target.select() : press(target));
}

function press(target: Element | null | undefined, shiftKey = false) {
  if (!(target instanceof HTMLElement)) return;
  if (target instanceof HTMLInputElement && target.type !== "radio")
    target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
  else {
    // A menu that a key opened is gone on into by Tab.
    if (target.localName === "summary") target.focus();
    target.click();
  }
}

function dismiss() {
  const open = document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
  if (open) {
    open.open = false;
    open.querySelector("summary")?.focus();
    return;
  }
  visible(document.querySelectorAll<HTMLElement>('[data-key="Escape"]'))?.click();
}

/** Where J and K stop: one place per row, its link or else what names it. */
function stops() {
  return Array.from(document.querySelectorAll("[data-row-key]")).flatMap(
    (row) =>
      row.querySelector<HTMLElement>("[data-row-open]") ?? row.querySelector<HTMLElement>("[data-row-mark]") ?? [],
  );
}

function move(step: number) {
  const all = stops();
  const at = all.findIndex((link) => link === document.activeElement || link.closest("tr") === currentRow());
  const next = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  // A programmatic focus after a key press counts as keyboard focus: the row shows its bar.
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: "nearest" });
}

function currentRow() {
  return (
    document.activeElement?.closest<HTMLElement>("[data-row-key]") ??
    document.querySelector<HTMLElement>("[data-row-key][data-current]")
  );
}

function visible(found: NodeListOf<HTMLElement>) {
  return Array.from(found).find((one) => one.getClientRects().length > 0);
}

function takesKeys(target: EventTarget | null) {
  if (!(target instanceof HTMLElement)) return true;
  if (target instanceof HTMLInputElement) return target.type === "checkbox";
  return (
    !target.isContentEditable &&
    !target.matches("textarea, select, [role=menuitem], [role=tab]") &&
    !insideDialog(target)
  );
}

function insideDialog(target: EventTarget | null) {
  return target instanceof Element && target.closest('[role="dialog"], [role="menu"], [role="listbox"]') !== null;
}

function arrowLike(key: string) {
  return key === "/" || key === "?";
}

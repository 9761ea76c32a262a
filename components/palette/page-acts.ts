import { readPageKeys } from "@/components/shell/page-keys";

/** Something that can be done on the page now: a button or link of the page, under its own name. */
export type PageAct = { label: string; keys: readonly string[]; target: HTMLElement };

/**
 * Controls of the sheet with a key that are drawn and can be pressed: buttons first, then views and choices (digits). Places
 * to go to (chords), fields and the frame are left out.
 */
export function readPageActs(page: ParentNode): PageAct[] {
  const sheet = page.querySelector("#main") ?? page;
  const acts = readPageKeys(sheet).flatMap(({ target, keys, label }) => {
    if (!target || keys.length > 1 || keys[0] === "Esc" || target instanceof HTMLInputElement) return [];
    const isOff = target.matches(":disabled, [aria-disabled=true]");
    return isOff ? [] : [{ label, keys, target }];
  });
  const isDigit = (act: PageAct) => /^\d$/.test(act.keys[0] ?? "");
  return [...acts.filter((act) => !isDigit(act)), ...acts.filter(isDigit)];
}

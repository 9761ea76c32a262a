/** One line of the list of keys: what it does in the page's own words, or which key of rows it is. */
export type PageKey = {
  keys: readonly string[];
  label: string;
  rowKey?: "move" | "open" | "select" | "range" | "explain";
  /** The control that answers, when it is one. */
  target?: HTMLElement;
};

const NAMES: Readonly<Record<string, string>> = { Escape: "Esc", ArrowLeft: "←", ArrowRight: "→" };

/**
 * The keys that the page answers at this moment, read from what is drawn: rows first, then everything with `data-key`, under
 * the name that a screen reader would tell. So a key can neither be forgotten here nor be promised where it does nothing.
 */
export function readPageKeys(page: ParentNode): PageKey[] {
  const rows: PageKey[] = [];
  if (page.querySelector("[data-row-key] [data-row-open]"))
    rows.push({ keys: ["J", "K"], label: "", rowKey: "move" }, { keys: ["O"], label: "", rowKey: "open" });
  if (page.querySelector("[data-row-select]"))
    rows.push({ keys: ["X"], label: "", rowKey: "select" }, { keys: ["Shift", "X"], label: "", rowKey: "range" });
  if (page.querySelector("[data-row-explain]")) rows.push({ keys: ["I"], label: "", rowKey: "explain" });
  const seen = new Set<string>();
  const others: PageKey[] = [];
  // What acts on the chosen rows first: under a key that both have, it is the one that answers.
  const held = ['[data-slot="dock"] [data-key]', "[data-key]"].flatMap((where) => [
    ...page.querySelectorAll<HTMLElement>(where),
  ]);
  for (const target of held) {
    const key = target.dataset.key ?? "";
    const label = nameOf(target);
    if (!key || key === "?" || !label || seen.has(key) || target.getClientRects().length === 0) continue;
    seen.add(key);
    others.push({ keys: key.split(" ").map(shown), label, target });
  }
  return [...rows, ...others];
}

function shown(key: string): string {
  return NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** The accessible name, as far as our own controls need it: label, field's words, or the text without drawn keys and counts. */
function nameOf(target: HTMLElement): string {
  const label = target.getAttribute("aria-label") ?? target.getAttribute("placeholder");
  if (label) return label;
  return wordsOf(target).join(" ").replaceAll(/\s+/g, " ").trim();
}

function wordsOf(node: Node): string[] {
  if (node instanceof Element && node.matches("kbd, [aria-hidden=true], [data-slot=nav-count]")) return [];
  return node.hasChildNodes() ? Array.from(node.childNodes).flatMap(wordsOf) : [node.textContent ?? ""];
}

/**
 * Which property a class of ours sets, by how it begins or what it is; the first that fits. Only the classes that the sources use need
 * to be here: merge-classes.test.ts compares every pair of them with tailwind-merge, which knows all and is as large as the rest of a page.
 */
const GROUPS: readonly (readonly [group: string, pattern: RegExp])[] = [
  ["display", /^(block|inline|flex|grid|contents|hidden|table|inline-(block|flex|grid)|table-(cell|row))$/],
  ["position", /^(static|fixed|absolute|relative|sticky)$/],
  ["visibility", /^(visible|invisible|collapse)$/],
  ["decoration", /^(underline|line-through|no-underline)$/],
  ["style", /^(not-)?italic$/],
  ["case", /^(uppercase|lowercase|capitalize|normal-case)$/],
  ["align", /^text-(left|right|center|start|end)$/],
  ["wrap", /^text-(balance|pretty|wrap|nowrap)$/],
  ["text-size", /^text-(\d+|\[[\d.]+(px|rem|em)\])$/],
  ["text-color", /^text-/],
  ["weight", /^font-(normal|medium|semibold|bold)$/],
  ["family", /^font-/],
  ["leading", /^leading-/],
  ["tracking", /^tracking-/],
  ["break", /^break-/],
  ["whitespace", /^whitespace-/],
  ["overflow-wrap", /^wrap-/],
  ["line-clamp", /^line-clamp-/],
  ["list", /^list-/],
  ["vertical-align", /^align-/],
  ["underline-offset", /^underline-offset-/],
  ["border-collapse", /^border-(collapse|separate)$/],
  ["border-style", /^border-(solid|dashed|dotted|none)$/],
  ["border-spacing", /^border-spacing-/],
  ["border-$1", /^border-([xytrbl])(-\d+|-\[[\d.]+px\])?$/],
  ["border-width", /^border(-\d+|-\[[\d.]+px\])?$/],
  ["border-color", /^border-/],
  ["outline-offset", /^-?outline-offset-/],
  ["outline-style", /^outline-(none|solid|hidden)$/],
  ["outline-width", /^outline(-\d+)?$/],
  ["outline-color", /^outline-/],
  ["rounded-$1", /^rounded-([trbl])(-|$)/],
  ["rounded", /^rounded(-|$)/],
  ["shadow", /^shadow(-|$)/],
  ["opacity", /^opacity-/],
  ["background-image", /^bg-\[(linear|radial|repeating)/],
  ["background", /^bg-/],
  ["fill", /^fill-/],
  ["stroke-width", /^stroke-(\d|\[)/],
  ["stroke", /^stroke-/],
  ["flex-direction", /^flex-(row|col)/],
  ["flex-wrap", /^flex-(wrap|nowrap)/],
  ["flex", /^flex-/],
  ["basis", /^basis-/],
  ["shrink", /^shrink(-|$)/],
  ["grow", /^grow(-|$)/],
  ["order", /^order-/],
  ["columns", /^grid-cols-/],
  ["rows", /^grid-rows-/],
  ["flow", /^grid-flow-/],
  ["auto-columns", /^auto-cols-/],
  ["column-start", /^col-start-/],
  ["column", /^col-/],
  ["row", /^row-/],
  ["justify-items", /^justify-items-/],
  ["justify-self", /^justify-self-/],
  ["justify", /^justify-/],
  ["place-items", /^place-items-/],
  ["items", /^items-/],
  ["content", /^content-(start|end|center|between)/],
  ["self", /^self-/],
  ["$1", /^-?((?:min|max)-[wh]|size|[wh]|gap(?:-[xy])?|[pm][xytrbl]?|top|right|bottom|left|inset(?:-[xy])?)-/],
  ["translate-$1", /^-?translate-([xy])-/],
  ["rotate", /^-?rotate-/],
  ["z", /^-?z-/],
  ["overflow-$1", /^overflow-([xy])-/],
  ["overflow", /^overflow-/],
  ["object-fit", /^object-/],
  ["select", /^select-/],
  ["cursor", /^cursor-/],
  ["pointer", /^pointer-events-/],
  ["transition", /^transition(-|$)/],
  ["duration", /^duration-/],
  ["decoration-style", /^decoration-(solid|double|dotted|dashed|wavy)$/],
  ["decoration-color", /^decoration-/],
];

/** What a later class of the first group also takes away, because it sets those as well. */
const COVERS: Readonly<Record<string, readonly string[]>> = {
  "text-size": ["leading"],
  "line-clamp": ["display", "overflow"],
  "border-width": ["border-x", "border-y", "border-t", "border-r", "border-b", "border-l"],
  "border-x": ["border-r", "border-l"],
  "border-y": ["border-t", "border-b"],
  rounded: ["rounded-t", "rounded-r", "rounded-b", "rounded-l"],
  flex: ["basis", "grow", "shrink"],
  size: ["w", "h"],
  gap: ["gap-x", "gap-y"],
  p: ["px", "py", "pt", "pr", "pb", "pl"],
  px: ["pr", "pl"],
  py: ["pt", "pb"],
  m: ["mx", "my", "mt", "mr", "mb", "ml"],
  mx: ["mr", "ml"],
  my: ["mt", "mb"],
  inset: ["inset-x", "inset-y", "top", "right", "bottom", "left"],
  "inset-x": ["right", "left"],
  "inset-y": ["top", "bottom"],
  overflow: ["overflow-x", "overflow-y"],
};

const known = new Map<string, readonly [group: string, where: string]>();

/** Of classes that set the same property in the same place ("max-desk:", "!"), only the last one stays. */
export function mergeClasses(classes: string): string {
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const one of classes.trim().split(/\s+/).reverse()) {
    const [group, where] = placeOf(one);
    if (taken.has(where + group)) continue;
    for (const covered of [group, ...(COVERS[group] ?? [])]) taken.add(where + covered);
    kept.push(one);
  }
  return kept.reverse().join(" ");
}

function placeOf(one: string): readonly [group: string, where: string] {
  const found = known.get(one);
  if (found) return found;
  const end = endOfVariants(one);
  const name = one.slice(end).replace(/^!|!$/g, "");
  const isImportant = name.length !== one.length - end;
  const made = [groupOf(name), `${one.slice(0, end)}${isImportant ? "!" : ""} `] as const;
  known.set(one, made);
  return made;
}

/** Behind the last ":" that stands in no brackets. */
function endOfVariants(one: string): number {
  let depth = 0;
  let end = 0;
  for (let at = 0; at < one.length; at++) {
    const sign = one.charAt(at);
    if (sign === "[" || sign === "(") depth++;
    else if (sign === "]" || sign === ")") depth--;
    else if (sign === ":" && depth === 0) end = at + 1;
  }
  return end;
}

/** One that fits nowhere is like itself alone. */
function groupOf(name: string): string {
  for (const [group, pattern] of GROUPS) {
    const match = pattern.exec(name);
    if (match) return group.replace("$1", match[1] ?? "");
  }
  const property = /^\[([\w-]+):/.exec(name)?.[1];
  return property ? `[${property}]` : name;
}

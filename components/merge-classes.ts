/**
 * Which property a class of ours sets. Only the classes that the sources use need to be here: merge-classes.test.ts compares every pair
 * of them with tailwind-merge, which knows all and is as large as the rest of a page. Here are those that are a whole class.
 */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  display:
    "block inline flex grid contents hidden table inline-block inline-flex inline-grid table-cell table-row".split(" "),
  position: ["static", "fixed", "absolute", "relative", "sticky"],
  visibility: ["visible", "invisible", "collapse"],
  decoration: ["underline", "line-through", "no-underline"],
  style: ["italic", "not-italic"],
  case: ["uppercase", "lowercase", "capitalize", "normal-case"],
};

/** And here those that begin with a word: the first whose pattern fits what follows it. A pattern is made when it is needed. */
const FAMILIES: Readonly<Record<string, readonly (readonly [group: string, rest?: string])[]>> = {
  text: [
    ["align", "-(left|right|center|start|end)$"],
    ["wrap", "-(balance|pretty|wrap|nowrap)$"],
    ["text-size", "-(\\d+|\\[[\\d.]+(px|rem|em)\\])$"],
    ["text-color", "-"],
  ],
  font: [
    ["weight", "-(normal|medium|semibold|bold)$"],
    ["family", "-"],
  ],
  leading: [["leading", "-"]],
  tracking: [["tracking", "-"]],
  break: [["break", "-"]],
  whitespace: [["whitespace", "-"]],
  wrap: [["overflow-wrap", "-"]],
  line: [["line-clamp", "-clamp-"]],
  list: [["list", "-"]],
  align: [["vertical-align", "-"]],
  underline: [["underline-offset", "-offset-"]],
  border: [
    ["border-collapse", "-(collapse|separate)$"],
    ["border-style", "-(solid|dashed|dotted|none)$"],
    ["border-spacing", "-spacing-"],
    ["border-$1", "-([xytrbl])(-\\d+|-\\[[\\d.]+px\\])?$"],
    ["border-width", "(-\\d+|-\\[[\\d.]+px\\])?$"],
    ["border-color", "-"],
  ],
  outline: [
    ["outline-offset", "-offset-"],
    ["outline-style", "-(none|solid|hidden)$"],
    ["outline-width", "(-\\d+)?$"],
    ["outline-color", "-"],
  ],
  rounded: [["rounded-$1", "-([trbl])(-|$)"], ["rounded"]],
  shadow: [["shadow"]],
  opacity: [["opacity", "-"]],
  bg: [
    ["background-image", "-\\[(linear|radial|repeating)"],
    ["background", "-"],
  ],
  fill: [["fill", "-"]],
  stroke: [
    ["stroke-width", "-(\\d|\\[)"],
    ["stroke", "-"],
  ],
  flex: [
    ["flex-direction", "-(row|col)"],
    ["flex-wrap", "-(wrap|nowrap)"],
    ["flex", "-"],
  ],
  basis: [["basis", "-"]],
  shrink: [["shrink"]],
  grow: [["grow"]],
  order: [["order", "-"]],
  grid: [
    ["columns", "-cols-"],
    ["rows", "-rows-"],
    ["flow", "-flow-"],
  ],
  auto: [["auto-columns", "-cols-"]],
  col: [
    ["column-start", "-start-"],
    ["column", "-"],
  ],
  row: [["row", "-"]],
  scroll: [["scroll-$1", "-([pm][xytrbl]?)-"]],
  justify: [
    ["justify-items", "-items-"],
    ["justify-self", "-self-"],
    ["justify", "-"],
  ],
  place: [["place-items", "-items-"]],
  items: [["items", "-"]],
  content: [["content", "-(start|end|center|between)"]],
  self: [["self", "-"]],
  translate: [["translate-$1", "-([xy])-"]],
  rotate: [["rotate", "-"]],
  z: [["z", "-"]],
  overflow: [
    ["overflow-$1", "-([xy])-"],
    ["overflow", "-"],
  ],
  object: [["object-fit", "-"]],
  select: [["select", "-"]],
  cursor: [["cursor", "-"]],
  pointer: [["pointer", "-events-"]],
  transition: [["transition"]],
  duration: [["duration", "-"]],
  decoration: [
    ["decoration-style", "-(solid|double|dotted|dashed|wavy)$"],
    ["decoration-color", "-"],
  ],
};
/** Sizes and distances: the property is the name itself. */
const BOX = /^-?((?:min|max)-[wh]|size|[wh]|gap(?:-[xy])?|[pm][xytrbl]?|top|right|bottom|left|inset(?:-[xy])?)-/;

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
  "scroll-my": ["scroll-mt", "scroll-mb"],
  inset: ["inset-x", "inset-y", "top", "right", "bottom", "left"],
  "inset-x": ["right", "left"],
  "inset-y": ["top", "bottom"],
  overflow: ["overflow-x", "overflow-y"],
};

const groupOfWord = new Map(Object.entries(WORDS).flatMap(([group, words]) => words.map((word) => [word, group])));
const patterns = new Map<string, RegExp>();
const known = new Map<string, readonly [group: string, where: string]>();
/** A list has the same few classes in each of its rows. Not more than the sources have, but they may write a class out of a number. */
const merged = new Map<string, string>();
const MERGED_KEPT = 2_000;

/** Of classes that set the same property in the same place ("max-desk:", "!"), only the last one stays. */
export function mergeClasses(classes: string): string {
  const found = merged.get(classes);
  if (found !== undefined) return found;
  const taken = new Set<string>();
  const kept: string[] = [];
  for (const one of classes.trim().split(/\s+/).reverse()) {
    const [group, where] = placeOf(one);
    if (taken.has(where + group)) continue;
    for (const covered of [group, ...(COVERS[group] ?? [])]) taken.add(where + covered);
    kept.push(one);
  }
  const joined = kept.reverse().join(" ");
  if (merged.size < MERGED_KEPT) merged.set(classes, joined);
  return joined;
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
  const word = groupOfWord.get(name);
  if (word) return word;
  const plain = name.startsWith("-") ? name.slice(1) : name;
  const end = plain.indexOf("-");
  const first = end < 0 ? plain : plain.slice(0, end);
  for (const [group, rest = "(-|$)"] of Object.hasOwn(FAMILIES, first) ? (FAMILIES[first] ?? []) : []) {
    const match = patternOf(rest).exec(plain.slice(first.length));
    if (match) return group.replace("$1", match[1] ?? "");
  }
  const box = BOX.exec(name)?.[1];
  if (box) return box;
  const property = /^\[([\w-]+):/.exec(name)?.[1];
  return property ? `[${property}]` : name;
}

function patternOf(rest: string): RegExp {
  const found = patterns.get(rest) ?? new RegExp(`^${rest}`);
  patterns.set(rest, found);
  return found;
}

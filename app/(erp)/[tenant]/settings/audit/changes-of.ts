export type Change = { field: string; before: string | boolean | null; after: string | boolean | null };

type Side = Record<string, unknown> | null;

/**
 * The fields that differ between what was and what is; nested ones by their path. Long texts are cut. Ids are told by what they
 * are called in `names`; a list of nothing is nothing.
 */
export function changesOf(before: Side, after: Side, names: ReadonlyMap<string, string> = new Map()): Change[] {
  const was = flat(before, names);
  const is = flat(after, names);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const change = { field, before: was.get(field) ?? null, after: is.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

const LONGEST = 80;

function flat(side: Side, names: ReadonlyMap<string, string>, prefix = ""): Map<string, string | boolean | null> {
  const found = new Map<string, string | boolean | null>();
  for (const [key, value] of Object.entries(side ?? {})) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [inner, innerValue] of flat(value as Side, names, `${prefix}${key}.`)) found.set(inner, innerValue);
    } else found.set(`${prefix}${key}`, shown(value, names));
  }
  return found;
}

function shown(value: unknown, names: ReadonlyMap<string, string>): string | boolean | null {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (Array.isArray(value) && value.length === 0) return null;
  const called = (one: unknown) => names.get(String(one)) ?? String(one);
  const text = Array.isArray(value) ? value.map(called).join(", ") : called(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

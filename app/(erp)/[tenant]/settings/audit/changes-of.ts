export type Change = { field: string; before: string | boolean | null; after: string | boolean | null };

type Side = Record<string, unknown> | null;

/** The fields that differ between what was and what is; nested ones by their path. Long texts are cut. */
export function changesOf(before: Side, after: Side): Change[] {
  const was = flat(before);
  const is = flat(after);
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((field) => {
    const change = { field, before: was.get(field) ?? null, after: is.get(field) ?? null };
    return change.before === change.after ? [] : [change];
  });
}

const LONGEST = 80;

function flat(side: Side, prefix = ""): Map<string, string | boolean | null> {
  const found = new Map<string, string | boolean | null>();
  for (const [key, value] of Object.entries(side ?? {})) {
    if (value !== null && typeof value === "object" && !Array.isArray(value)) {
      for (const [inner, innerValue] of flat(value as Side, `${prefix}${key}.`)) found.set(inner, innerValue);
    } else found.set(`${prefix}${key}`, shown(value));
  }
  return found;
}

function shown(value: unknown): string | boolean | null {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  const text = Array.isArray(value) ? value.map(String).join(", ") : String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

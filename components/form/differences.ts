/** A field of a form as text, for comparing: its name in the form, its label, and how its value is told where that is no text. */
export type ComparedField = { name: string; label: string; show?: (value: string) => string };

export type Difference = ComparedField & { mine: string; saved: string; isTouched: boolean };

type Values = Readonly<Record<string, string>>;

/**
 * What two people did to the same thing: the fields that somebody changed since the form began (`base` to `saved`) and that
 * hold something else here (`mine`). `isTouched`: changed here as well. Fields that only this form changed are no difference.
 */
export function differencesOf(
  fields: readonly ComparedField[],
  { base, saved, mine }: { base: Values; saved: Values; mine: Values },
): Difference[] {
  return fields.flatMap((field) => {
    const [was, now, here] = [base, saved, mine].map((values) => same(values[field.name]));
    if (now === was || now === here) return [];
    return [{ ...field, mine: here ?? "", saved: now ?? "", isTouched: here !== was }];
  });
}

/** Line ends and outer blanks are no change: forms send the one and verbs cut the other. */
function same(value: string | undefined): string {
  return (value ?? "").replaceAll("\r\n", "\n").trim();
}

import type { Reread } from "../_actions/reread-orders";

/** What came of reading orders again; those that were not read are counted by the code of their refusal. */
export type RereadSum = {
  changed: number;
  same: number;
  gone: number;
  refused: readonly { code: string; count: number }[];
};

/** Adds up the answers for single orders. Pure. */
export function sumOfRereads(results: readonly Reread[]): RereadSum {
  const refused = new Map<string, number>();
  const sum = { changed: 0, same: 0, gone: 0 };
  for (const one of results) {
    if ("code" in one) refused.set(one.code, (refused.get(one.code) ?? 0) + 1);
    else if (one.gone) sum.gone++;
    else if (one.changed > 0) sum.changed++;
    else sum.same++;
  }
  return { ...sum, refused: [...refused].map(([code, count]) => ({ code, count })) };
}

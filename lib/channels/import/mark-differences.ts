import { bareForm } from "./internal/code-forms";

/** A stretch of a text and whether the other text lacks it. */
export type Piece = { text: string; differs: boolean };

/** `same`; `signs`: the same but for punctuation; `near`: hardly anything differs; `different`: nothing to see in the signs. */
export type Comparison = { kind: "same" | "signs" | "near" | "different"; left: Piece[]; right: Piece[] };

/** Codes of one company share their first digits: only this little may differ for two of them to look alike. */
const MOST_OTHER_SIGNS = 2;
const NEAR_CODES = 0.75;
const NEAR_NAMES = 0.6;
/** Beyond this comparing sign by sign says nothing to a person. */
const LONGEST_CODE = 60;

/** Two codes sign by sign, without regard to case: what one has and the other lacks is marked. Too different: nothing is. Pure. */
export function compareCodes(left: string, right: string): Comparison {
  const [a, b] = [[...left], [...right]];
  const plain = (kind: Comparison["kind"]): Comparison => ({ kind, left: whole(left), right: whole(right) });
  if (left.trim().toUpperCase() === right.trim().toUpperCase()) return plain("same");
  if (a.length > LONGEST_CODE || b.length > LONGEST_CODE) return plain("different");
  const kept = common(
    a.map((sign) => sign.toUpperCase()),
    b.map((sign) => sign.toUpperCase()),
  );
  const isSigns = bareForm(left) !== null && bareForm(left) === bareForm(right);
  const longest = Math.max(a.length, b.length);
  const isNear = longest - kept.length <= MOST_OTHER_SIGNS && kept.length / longest >= NEAR_CODES;
  if (!isSigns && !isNear) return plain("different");
  return {
    kind: isSigns ? "signs" : "near",
    left: pieces(a, new Set(kept.map(([at]) => at))),
    right: pieces(b, new Set(kept.map(([, at]) => at))),
  };
}

/** Two names word by word, without regard to order, case, diacritics and punctuation: words of one alone are marked. Pure. */
export function compareNames(left: string, right: string): Comparison {
  const [a, b] = [wordsWithPlace(left), wordsWithPlace(right)];
  const marked = (words: readonly Word[], others: readonly Word[], text: string) => {
    const known = new Set(others.map((word) => word.plain));
    return around(
      text,
      words.filter((word) => !known.has(word.plain)),
    );
  };
  const union = new Set([...a, ...b].map((word) => word.plain));
  const both = a.filter((word) => b.some((other) => other.plain === word.plain));
  const share = union.size === 0 ? 0 : new Set(both.map((word) => word.plain)).size / union.size;
  const kind = share === 1 ? "same" : share >= NEAR_NAMES ? "near" : "different";
  return { kind, left: marked(a, b, left), right: marked(b, a, right) };
}

/** Pairs of places of a longest common sequence. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const best = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let x = a.length - 1; x >= 0; x--) {
    for (let y = b.length - 1; y >= 0; y--) {
      best[x]![y] = a[x] === b[y] ? best[x + 1]![y + 1]! + 1 : Math.max(best[x + 1]![y]!, best[x]![y + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x] === b[y]) pairs.push([x++, y++]);
    else if (best[x + 1]![y]! >= best[x]![y + 1]!) x++;
    else y++;
  }
  return pairs;
}

function pieces(signs: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  signs.forEach((sign, at) => {
    const differs = !kept.has(at);
    const last = found.at(-1);
    if (last && last.differs === differs) last.text += sign;
    else found.push({ text: sign, differs });
  });
  return found;
}

type Word = { plain: string; from: number; to: number };

/** "350ml" is two words, as "350 ml" is. */
function wordsWithPlace(text: string): Word[] {
  return [...text.matchAll(/\p{L}[\p{L}\p{M}]*|\p{N}+/gu)].map((match) => ({
    plain: match[0].normalize("NFD").replace(/\p{M}/gu, "").toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

function around(text: string, words: readonly Word[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const word of words) {
    if (word.from > at) found.push({ text: text.slice(at, word.from), differs: false });
    found.push({ text: text.slice(word.from, word.to), differs: true });
    at = word.to;
  }
  if (at < text.length) found.push({ text: text.slice(at), differs: false });
  return found;
}

function whole(text: string): Piece[] {
  return text === "" ? [] : [{ text, differs: false }];
}

import { hashText } from "../state/random";

const KNOWN: readonly (readonly [id: number, name: string])[] = [
  [187803, "Atelier Maria"],
  [187804, "Cerdac"],
  [187805, "Stupina Văii"],
  [187806, "Fir & Floare"],
  [187807, "Izvorul Bun"],
  [187808, "Voltix"],
  [187809, "Leagănul Jucăriilor"],
  [187810, "Botanic Mureș"],
];

/** More brands than fit in one page, as on the real service, without keeping them. */
export const BRAND_COUNT = 2500;

export type Brand = { id: number; name: string };

export function brandAt(at: number): Brand {
  const known = KNOWN[at];
  if (known) return { id: known[0], name: known[1] };
  const root = ROOTS[at % ROOTS.length];
  const tail = TAILS[hashText(String(at)) % TAILS.length];
  return { id: 190_000 + at, name: `${root} ${tail} ${Math.floor(at / ROOTS.length)}` };
}

export function brandIdOf(name: string): number {
  return KNOWN.find(([, known]) => known === name)?.[0] ?? 187803;
}

const ROOTS = [
  "Casa",
  "Atelierul",
  "Moara",
  "Livada",
  "Dumbrava",
  "Nordic",
  "Carpat",
  "Delta",
  "Măgura",
  "Poiana",
  "Studio",
  "Fabrica",
];
const TAILS = ["Verde", "Veche", "de Sus", "Mea", "Home", "Kids", "Bio", "Design", "Lux", "Natur"];

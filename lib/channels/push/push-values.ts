import { type Currency, toDecimalString } from "@/lib/core/money";

export type PushField = "STOCK" | "PRICE";
export type PushState = "unknown" | "clean" | "dirty" | "sent" | "retrying" | "quarantined" | "excluded";

/** Canonical text of a stock value: whole pieces, "12". */
export function stockValue(pieces: number): string {
  return String(pieces);
}

/** Canonical text of a price value: "189.90/249.90 RON", sale then list, VAT included. */
export function priceValue(saleMinor: bigint, listMinor: bigint, currency: Currency | string): string {
  return `${toDecimalString(saleMinor)}/${toDecimalString(listMinor)} ${currency}`;
}

/** Reads a canonical price back into bani; null for anything else. */
export function parsePriceValue(
  value: string | null,
): { saleMinor: bigint; listMinor: bigint; currency: string } | null {
  const parts = value?.match(/^(-?\d+)\.(\d\d)\/(-?\d+)\.(\d\d) ([A-Z]{3})$/);
  if (!parts) return null;
  return { saleMinor: BigInt(parts[1]! + parts[2]!), listMinor: BigInt(parts[3]! + parts[4]!), currency: parts[5]! };
}

const RETRY_SECONDS = [15, 30, 60, 120, 300, 600, 900];

/** How long a field waits after its n-th failed try (n from 1): growing to 15 minutes, ±20 % so that sellers do not march in step. */
export function retryDelaySeconds(attempts: number, random: number = Math.random()): number {
  const base = RETRY_SECONDS[Math.min(Math.max(attempts, 1), RETRY_SECONDS.length) - 1]!;
  return Math.round(base * (0.8 + 0.4 * random));
}

/** Waits before the 1st, 2nd, … question for a batch; the last repeats. */
export const POLL_SECONDS = [4, 4, 6, 10, 15, 20, 30];

/** When an unanswered batch is asked for again: 4 s after the sending, then ever slower up to 30 s. */
export function pollDelaySeconds(polls: number): number {
  return POLL_SECONDS[Math.min(polls, POLL_SECONDS.length - 1)]!;
}

/** After this many refusals of one field by the channel, repeating is judged useless. */
export const MAX_REFUSALS = 4;

/**
 * Refusal texts that repeating cannot mend. Trendyol has no catalogue of reasons and localises the text, so this list only
 * shortens the way to quarantine; what it does not know is tried MAX_REFUSALS times.
 */
const HOPELESS = [
  /not found/i,
  /nu a fost găsit/i,
  /bulunamad/i,
  /approved/i,
  /aprobat/i,
  /onayl/i,
  /20[.,]?000/,
  /list ?price/i,
  /preț(ul)? de listă/i,
  /liste fiyat/i,
  /barcode/i,
  /cod(ul)? de bare/i,
];

/** Whether an item refused with these reasons goes to quarantine at once. */
export function isHopeless(reasons: readonly string[]): boolean {
  return reasons.some((reason) => HOPELESS.some((pattern) => pattern.test(reason)));
}

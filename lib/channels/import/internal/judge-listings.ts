import { normaliseCode } from "@/lib/catalog/normalise-code";
import type { MatchEvidence, Verdict } from "../import-types";
import { bareForm, differsInCheckDigit, digitsOf, gtinForm, nameSimilarity } from "./code-forms";

export type JudgedListing = { id: string; barcode: string; stockCode: string | null; name: string };
export type CodeOwner = { productId: string; productName: string; code: string };
export type NearProduct = { productId: string; productName: string; codes: string[] };

export type Knowledge = {
  /** Owner of each of the listings' codes, by normalised code. */
  owners: ReadonlyMap<string, CodeOwner>;
  /** Products that have a listing on this connection already. */
  linkedHere: ReadonlySet<string>;
  /** Products that were put away. */
  archived: ReadonlySet<string>;
  /** Products without a listing on this connection that may be near, by bare form and by GTIN without its check digit. */
  byBare: ReadonlyMap<string, NearProduct[]>;
  byGtin: ReadonlyMap<string, NearProduct[]>;
  /** Per listing, products whose names share most of the words. */
  byName: ReadonlyMap<string, NearProduct[]>;
};

/** Words in common from which two names with equal digits are called very similar. */
const SIMILAR = 80;

/**
 * The six rules, in their order, for one listing after the other; pure. A code that belongs to exactly one product links. Codes of several
 * products, a product that is taken on this connection or put away, and near matches are for a person. Nothing near: a new product.
 * Two listings of one run never take the same product.
 */
export function judgeListings(listings: readonly JudgedListing[], known: Knowledge): Verdict[] {
  const taken = new Set(known.linkedHere);
  return listings.map((listing) => {
    const verdict = judge(listing, known, taken);
    if (verdict.outcome === "link") taken.add(verdict.productId);
    return verdict;
  });
}

function judge(listing: JudgedListing, known: Knowledge, taken: ReadonlySet<string>): Verdict {
  const hits = exactHits(listing, known);
  const products = [...new Set(hits.map((hit) => hit.productId))];
  const [productId] = products;
  if (products.length > 1) {
    return undecided(
      listing,
      hits.map((hit) => ({ ...hit, kind: "several_products" as const, score: 90 })),
    );
  }
  if (productId !== undefined && taken.has(productId)) {
    return undecided(
      listing,
      hits.map((hit) => ({ ...hit, kind: "already_linked" as const, score: 90 })),
    );
  }
  if (productId !== undefined && known.archived.has(productId)) {
    return undecided(
      listing,
      hits.map((hit) => ({ ...hit, kind: "archived" as const, score: 90 })),
    );
  }
  if (productId !== undefined) return { outcome: "link", listingId: listing.id, productId, evidence: hits };
  const near = nearMatches(listing, known).filter((evidence) => !taken.has(evidence.productId));
  return near.length > 0 ? undecided(listing, near) : { outcome: "new", listingId: listing.id };
}

function exactHits(listing: JudgedListing, known: Knowledge): MatchEvidence[] {
  return codesOf(listing).flatMap((code) => {
    const owner = known.owners.get(normaliseCode(code));
    if (!owner) return [];
    const { productId, productName } = owner;
    return [{ kind: "code" as const, productId, productName, listingCode: code, productCode: owner.code, score: 100 }];
  });
}

function nearMatches(listing: JudgedListing, known: Knowledge): MatchEvidence[] {
  const best = new Map<string, MatchEvidence>();
  const add = (evidence: MatchEvidence) => {
    if ((best.get(evidence.productId)?.score ?? -1) < evidence.score) best.set(evidence.productId, evidence);
  };
  for (const code of codesOf(listing)) {
    for (const near of known.byBare.get(bareForm(code) ?? "") ?? []) {
      const productCode = near.codes.find((one) => bareForm(one) === bareForm(code));
      if (productCode)
        add({ ...named(near), kind: "same_code_without_signs", listingCode: code, productCode, score: 85 });
    }
    for (const near of known.byGtin.get(gtinForm(code) ?? "") ?? []) {
      const productCode = near.codes.find((one) => differsInCheckDigit(one, code));
      if (productCode) add({ ...named(near), kind: "check_digit", listingCode: code, productCode, score: 80 });
    }
  }
  for (const near of known.byName.get(listing.id) ?? []) {
    const score = nameSimilarity(listing.name, near.productName);
    const isSame = score >= SIMILAR && digitsOf(listing.name) === digitsOf(near.productName);
    if (isSame) add({ ...named(near), kind: "similar_name", score: Math.min(score, 79) });
  }
  return [...best.values()].sort((a, b) => b.score - a.score || a.productId.localeCompare(b.productId)).slice(0, 5);
}

function named(near: NearProduct): { productId: string; productName: string } {
  return { productId: near.productId, productName: near.productName };
}

/** Barcode first; a stock code that is the same code counts once. */
function codesOf(listing: JudgedListing): string[] {
  const codes = [listing.barcode, listing.stockCode ?? ""].filter((code) => normaliseCode(code) !== "");
  return codes.filter((code, at) => codes.findIndex((one) => normaliseCode(one) === normaliseCode(code)) === at);
}

function undecided(listing: JudgedListing, evidence: MatchEvidence[]): Verdict {
  return { outcome: "undecided", listingId: listing.id, evidence };
}

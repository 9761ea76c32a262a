export const IMPORT_OUTCOMES = ["created", "linked", "undecided", "failed"] as const;
export type ImportOutcomeWord = (typeof IMPORT_OUTCOMES)[number];

/**
 * Why a listing was linked or left to a person. `code`: its code is one of the product's codes. `several_products`: its codes belong
 * to different products. `already_linked`: the product has another listing on this connection. `archived`: the product was put
 * away, and a listing linked to it would be kept at 0. The others are near matches.
 */
export const EVIDENCE_KINDS = [
  "code",
  "several_products",
  "already_linked",
  "archived",
  "same_code_without_signs",
  "check_digit",
  "similar_name",
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One piece of evidence. `listingCode` and `productCode` are the two spellings; `score` 0–100. */
export type MatchEvidence = {
  kind: EvidenceKind;
  productId: string;
  productName: string;
  listingCode?: string;
  productCode?: string;
  score: number;
};

export type ImportItem = {
  listingId: string;
  outcome: ImportOutcomeWord;
  productId: string | null;
  evidence: MatchEvidence[];
  /** Why it failed. */
  failureCode?: string;
};

export type ImportResult = {
  created: number;
  linked: number;
  undecided: number;
  failed: number;
  items: ImportItem[];
};

/** What the preview says of one listing; the product does not exist yet when it would be new. */
export type Verdict =
  | { outcome: "new"; listingId: string }
  | { outcome: "link"; listingId: string; productId: string; evidence: MatchEvidence[] }
  | { outcome: "undecided"; listingId: string; evidence: MatchEvidence[] };

/**
 * Why a link is not taken back: orders hold or have taken the product by it; its stock moved since the opening; a person has changed
 * the product that the import made; the opening stock serves another listing too.
 */
export type UndoHindrance = "orders" | "stock_moved" | "product_edited" | "other_listings";

export type UndoOutcome =
  | { outcome: "undone"; productId: string; product: "kept" | "deleted" | "archived"; openingTakenBack: number }
  | { outcome: "refused"; productId: string; reason: UndoHindrance }
  | { outcome: "nothing" };

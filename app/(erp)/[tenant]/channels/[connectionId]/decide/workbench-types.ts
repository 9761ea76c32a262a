import type { EvidenceKind } from "@/lib/channels/import/import-types";
import type { Piece } from "@/lib/channels/import/mark-differences";

/** How two values compare: settled, needs a look, says nothing. */
export type VerdictTone = "done" | "you" | "quiet";

/** One row of the evidence table; the pieces that differ are marked. */
export type EvidenceRow = {
  key: "barcode" | "code" | "additional" | "name" | "price" | "attributes" | "other";
  left: Piece[];
  right: Piece[];
  tone: VerdictTone;
  /** Key of the word: import-screen… decide-screen.verdict.* */
  verdict: string;
  /** A remark at the left value: its check digit is wrong. */
  wrongDigit: boolean;
};

export type CandidateView = {
  productId: string;
  name: string;
  codes: string;
  picture: string | null;
  score: number;
  kinds: EvidenceKind[];
  archived: boolean;
  takenBy: string | null;
  /** What the channel would be sent after linking; null while never counted. */
  available: number | null;
  rows: EvidenceRow[];
};

export type QuestionView = {
  listingId: string;
  title: string;
  codes: string;
  picture: string | null;
  price: string | null;
  quantity: number | null;
  place: string | null;
  candidates: CandidateView[];
  /** The code because of which no new product can be made: it belongs to a product already. */
  takenCode: { code: string; productName: string } | null;
  /** An article code that stays with the product that has it, when a new one is made. */
  leftOutCode: { code: string; productName: string } | null;
};

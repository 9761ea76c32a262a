import { formatMoney } from "@/components/format/format-money";
import { isGtin } from "@/lib/catalog/gtin";
import type { Question, QuestionCandidate } from "@/lib/channels/import/list-questions";
import { type Comparison, compareCodes, compareNames, type Piece } from "@/lib/channels/import/mark-differences";
import type { Money } from "@/lib/core/money";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pictureHref } from "../../../picture-href";
import type { CandidateView, EvidenceRow, QuestionView, VerdictTone } from "./workbench-types";

/** A question with its candidates compared, ready to be drawn: the browser only shows and asks. */
export function toQuestionView(tenant: TenantContext, question: Question, locale: string): QuestionView {
  const exact = question.candidates
    .flatMap((candidate) => candidate.evidence)
    .filter(({ kind }) => kind === "several_products" || kind === "already_linked" || kind === "archived")
    .map((one) => ({ code: one.listingCode ?? question.barcode, productName: one.productName }));
  const taken = exact.find(({ code }) => code === question.barcode) ?? null;
  return {
    listingId: question.listingId,
    title: question.title,
    codes: [question.stockCode, question.barcode]
      .filter((code, at, all) => code && all.indexOf(code) === at)
      .join(" · "),
    picture: pictureHref(tenant, question.imageUrl),
    price: priceText(question.price, locale),
    quantity: question.channelQuantity,
    place: [question.brand, question.categoryName].filter(Boolean).join(" · ") || null,
    candidates: question.candidates.map((candidate) => toCandidateView(tenant, question, candidate, locale)),
    takenCode: taken,
    leftOutCode: taken === null ? (exact[0] ?? null) : null,
  };
}

function toCandidateView(
  tenant: TenantContext,
  question: Question,
  candidate: QuestionCandidate,
  locale: string,
): CandidateView {
  return {
    productId: candidate.productId,
    name: candidate.name,
    codes: [candidate.code, ...candidate.barcodes]
      .filter((code, at, all) => code && all.indexOf(code) === at)
      .slice(0, 2)
      .join(" · "),
    picture: pictureHref(tenant, candidate.imageUrl),
    score: candidate.score,
    kinds: [...new Set(candidate.evidence.map((one) => one.kind))],
    archived: candidate.archived,
    takenBy: candidate.takenBy,
    available: candidate.available,
    rows: [
      codeRow("barcode", question.barcode, candidate.barcodes),
      codeRow("code", question.stockCode ?? "", candidate.code === null ? [] : [candidate.code]),
      ...additionalRow(question, candidate),
      nameRow(question.title, candidate.name),
      priceRow(question.price, candidate.price, locale),
      ...attributesRow(question, candidate),
      otherRow(candidate),
    ],
  };
}

const LOOK: Record<Comparison["kind"], { tone: VerdictTone; verdict: string }> = {
  same: { tone: "done", verdict: "same" },
  signs: { tone: "you", verdict: "signs" },
  near: { tone: "you", verdict: "near" },
  different: { tone: "quiet", verdict: "different" },
};
const RANK: Record<Comparison["kind"], number> = { same: 0, signs: 1, near: 2, different: 3 };

/** Against the code of the product that is nearest to it. */
function codeRow(key: "barcode" | "code" | "additional", left: string, codes: readonly string[]): EvidenceRow {
  const wrongDigit = /^\d{12,14}$/.test(left) && !isGtin(left);
  if (left === "" || codes.length === 0) {
    return { key, left: plain(left), right: plain(codes[0] ?? ""), tone: "quiet", verdict: "missing", wrongDigit };
  }
  const [best] = codes.map((code) => compareCodes(left, code)).sort((a, b) => RANK[a.kind] - RANK[b.kind]) as [
    Comparison,
  ];
  const verdict = best.kind === "near" && marked(best.left) <= 1 && marked(best.right) <= 1 ? "oneSign" : undefined;
  return { key, ...best, ...LOOK[best.kind], ...(verdict ? { verdict } : {}), wrongDigit };
}

/** Only when a further code of the product is why it is a candidate. */
function additionalRow(question: Question, candidate: QuestionCandidate): EvidenceRow[] {
  const hit = candidate.evidence.find((one) => one.productCode && candidate.additionalCodes.includes(one.productCode));
  return hit ? [codeRow("additional", hit.listingCode ?? question.barcode, [hit.productCode ?? ""])] : [];
}

function nameRow(left: string, right: string): EvidenceRow {
  const compared = compareNames(left, right);
  const look = compared.kind === "near" ? { tone: "done" as const, verdict: "close" } : LOOK[compared.kind];
  return { key: "name", ...compared, ...look, wrongDigit: false };
}

function priceRow(left: Money | null, right: Money | null, locale: string): EvidenceRow {
  const isSame = left !== null && right !== null && left.minor === right.minor && left.currency === right.currency;
  const isMissing = left === null || right === null;
  return {
    key: "price",
    left: plain(priceText(left, locale) ?? ""),
    right: plain(priceText(right, locale) ?? ""),
    tone: isSame ? "done" : "quiet",
    verdict: isMissing ? "missing" : isSame ? "same" : "different",
    wrongDigit: false,
  };
}

function attributesRow(question: Question, candidate: QuestionCandidate): EvidenceRow[] {
  const text = (attributes: Question["attributes"]) =>
    [...new Set(attributes.map(({ name, value }) => `${name.toLowerCase()} ${value}`))].join(", ");
  const [left, right] = [text(question.attributes), text(candidate.attributes)];
  if (left === "" && right === "") return [];
  if (left === "" || right === "") {
    return [
      {
        key: "attributes",
        left: plain(left),
        right: plain(right),
        tone: "quiet",
        verdict: "missing",
        wrongDigit: false,
      },
    ];
  }
  const compared = compareNames(left, right);
  return [{ key: "attributes", ...compared, ...LOOK[compared.kind], wrongDigit: false }];
}

function otherRow({ takenBy }: QuestionCandidate): EvidenceRow {
  return {
    key: "other",
    left: [],
    right: plain(takenBy ?? ""),
    tone: takenBy === null ? "done" : "you",
    verdict: takenBy === null ? "free" : "taken",
    wrongDigit: false,
  };
}

function marked(pieces: readonly Piece[]): number {
  return pieces.filter((piece) => piece.differs).reduce((sum, piece) => sum + [...piece.text].length, 0);
}

function plain(text: string): Piece[] {
  return text === "" ? [] : [{ text, differs: false }];
}

function priceText(price: Money | null, locale: string): string | null {
  return price === null ? null : formatMoney(price, locale, { unit: "after" });
}

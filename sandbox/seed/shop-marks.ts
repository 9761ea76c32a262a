import type { BaseProduct } from "../state/product-types";

/** Gives some products of a hand-made range a state other than "on sale". Chosen by stock code, so it never moves. */
export function applyMarks(product: BaseProduct): void {
  const code = product.stockCode ?? "";
  const lock = LOCKED[code];
  const reason = REJECTED[product.productMainId];
  if (ARCHIVED.includes(product.productMainId)) product.archived = true;
  else if (lock) Object.assign(product, { locked: true, lockReason: lock });
  else if (BLACKLISTED.includes(code)) product.blacklisted = true;
  else if (PENDING.includes(product.productMainId)) product.approval = "pendingApproval";
  else if (reason) {
    product.approval = "rejected";
    product.rejectReasons = [{ rejectReason: reason[0], rejectReasonDetail: reason[1] }];
  }
}

const ARCHIVED = ["FEL-CUL", "APA-PLT", "PUZ-HRT", "CAI-CRT"];
const LOCKED: Record<string, string> = {
  "TOC-NUC-38": "LOW_PRICE",
  "MIE-MAN-720": "HIGH_PRICE",
  "INC-65": "UNSUPPLIED",
};
const BLACKLISTED = ["ULE-NUC-100", "CNC-FNT"];
const PENDING = ["PAH-FUM", "ROC-LIV", "PLS-ARI"];
const REJECTED: Record<string, readonly [string, string]> = {
  "CNC-STC": ["Imagine neconformă", "Eroare de conexiune la serverul de imagini"],
  "CRM-CAT": ["Document lipsă", "Lipsește notificarea CPNP pentru produse cosmetice"],
  "HUS-S24": ["Drepturi de marcă", "Titlul sugerează un produs original al altei mărci"],
};

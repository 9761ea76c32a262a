import type { LineUnit, OrderRecord, PackageLine } from "../state/order-types";

/** Spreads an amount over weights without losing a ban; the last parts carry the remainder. All bani. */
export function spread(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((left, right) => left + right, 0);
  if (sum === 0) return weights.map(() => 0);
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  let left = total - parts.reduce((before, part) => before + part, 0);
  for (let at = parts.length - 1; left > 0; at = at === 0 ? parts.length - 1 : at - 1) {
    parts[at] = (parts[at] ?? 0) + 1;
    left -= 1;
  }
  return parts;
}

export type LineMoney = {
  sellerDiscount: number;
  trendyolDiscount: number;
  unitPrice: number;
  details: { lineItemPrice: number; lineItemSellerDiscount: number; lineItemTyDiscount: number }[];
};

/** What a unit was reduced by, split by who pays. Trendyol's part may be kept from consumers (reference 4.3). */
function unitDiscounts(
  unit: LineUnit,
  order: OrderRecord,
  showsTrendyol: boolean,
): { seller: number; trendyol: number } {
  const isSellerVoucher = order.voucherPaidBy === "seller";
  const seller = unit.sellerDiscount + (isSellerVoucher ? unit.voucher : 0);
  const trendyol = unit.trendyolDiscount + (isSellerVoucher ? 0 : unit.voucher);
  return { seller, trendyol: showsTrendyol ? trendyol : 0 };
}

/** Money of one line in lei: averages per unit, rounded, and exact values in the details. */
export function lineMoney(line: PackageLine, order: OrderRecord, showsTrendyol: boolean): LineMoney {
  const parts = line.units.map((unit) => unitDiscounts(unit, order, showsTrendyol));
  const average = (pick: (part: { seller: number; trendyol: number }) => number) =>
    Math.round(parts.reduce((sum, part) => sum + pick(part), 0) / Math.max(parts.length, 1));
  const seller = average((part) => part.seller);
  const trendyol = average((part) => part.trendyol);
  return {
    sellerDiscount: seller / 100,
    trendyolDiscount: trendyol / 100,
    unitPrice: (line.unitGross - seller - trendyol + line.sgr) / 100,
    details: parts.map((part) => ({
      lineItemPrice: (line.unitGross - part.seller - part.trendyol) / 100,
      lineItemSellerDiscount: part.seller / 100,
      lineItemTyDiscount: part.trendyol / 100,
    })),
  };
}

export type PackageMoney = {
  gross: number;
  seller: number;
  trendyol: number;
  total: number;
  sgr: number;
  displays: { displayName: string; discountAmount: number }[];
};

/** Totals of a package in lei. The deposit adds to what is paid: gross − discounts + SGR. */
export function packageMoney(lines: readonly PackageLine[], order: OrderRecord, showsTrendyol: boolean): PackageMoney {
  let gross = 0;
  let sgr = 0;
  let seller = 0;
  let trendyol = 0;
  let voucher = 0;
  for (const line of lines) {
    for (const unit of line.units) {
      const parts = unitDiscounts(unit, order, showsTrendyol);
      gross += line.unitGross;
      sgr += line.sgr;
      seller += parts.seller;
      trendyol += parts.trendyol;
      voucher += unit.voucher;
    }
  }
  return {
    gross: gross / 100,
    seller: seller / 100,
    trendyol: trendyol / 100,
    sgr: sgr / 100,
    total: (gross - seller - trendyol + sgr) / 100,
    displays: discountDisplays({ seller, trendyol, voucher }, order, showsTrendyol),
  };
}

function discountDisplays(
  sums: { seller: number; trendyol: number; voucher: number },
  order: OrderRecord,
  showsTrendyol: boolean,
) {
  const isSellerVoucher = order.voucherPaidBy === "seller";
  const sellerOnly = sums.seller - (isSellerVoucher ? sums.voucher : 0);
  const trendyolOnly = sums.trendyol - (!isSellerVoucher && showsTrendyol ? sums.voucher : 0);
  const isVoucherShown = sums.voucher > 0 && (isSellerVoucher || showsTrendyol);
  const all = [
    { displayName: "Reducere vânzător", bani: sellerOnly },
    { displayName: "Reducere Trendyol", bani: trendyolOnly },
    { displayName: order.voucherName ?? "Voucher", bani: isVoucherShown ? sums.voucher : 0 },
  ];
  return all
    .filter((one) => one.bani > 0)
    .map((one) => ({ displayName: one.displayName, discountAmount: one.bani / 100 }));
}

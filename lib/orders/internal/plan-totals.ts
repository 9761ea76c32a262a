import { OPEN_STATUSES, stageOfOrder } from "../order-lifecycle";
import type { LineMoney, OrderTotals, StoredOrder } from "./order-plan";
import type { WorkOrder, WorkPackage } from "./work-order";

/** What the buyer pays for the goods: before SGR, after all discounts. */
export function netOf(money: LineMoney): bigint {
  return money.grossMinor - money.sellerDiscountMinor - money.channelDiscountMinor;
}

/**
 * Sums of an order over its live packages. `payable` is our own sum over the lines (goods after discounts, plus SGR);
 * `channelPayable` is what the channel says; their difference is kept and shown.
 */
export function totalsOf(work: WorkOrder, stored: StoredOrder | null, historyOnly: boolean): OrderTotals {
  const packages = [...work.packages.values()];
  const live = packages.filter((one) => one.isLive);
  const lines = live.flatMap((one) => one.lines).filter((line) => line.cancelled < line.ordered);
  const sum = (field: keyof LineMoney) => lines.reduce((total, line) => total + line.money[field], 0n);
  const money = {
    grossMinor: sum("grossMinor"),
    sellerDiscountMinor: sum("sellerDiscountMinor"),
    channelDiscountMinor: sum("channelDiscountMinor"),
    voucherMinor: sum("voucherMinor"),
    sgrMinor: sum("sgrMinor"),
  };
  const shown = live.find((one) => one.isChanged)?.lines[0];
  const stagePackages = packages.map(({ status, isLive, holdUntil }) => ({
    status,
    isLive,
    isWaitingForSuccessor: status === "unpacked" && holdUntil !== null,
  }));
  return {
    ...money,
    stage: stageOfOrder(stagePackages, stored?.stage ?? null),
    netMinor: netOf(money),
    payableMinor: netOf(money) + money.sgrMinor,
    channelPayableMinor: live.reduce((total, one) => total + one.channelPayableMinor, 0n),
    deadline: deadlineOf(live),
    carrier: live.find((one) => one.carrier)?.carrier ?? null,
    isHistory: (stored?.isHistory ?? historyOnly) && packages.every((one) => !OPEN_STATUSES.has(one.status)),
    firstLineTitle: shown?.title ?? null,
    firstImageUrl: shown?.imageUrl ?? null,
  };
}

/** The earliest of those that still have to leave: what left already is not late any more. */
function deadlineOf(live: readonly WorkPackage[]): Date | null {
  const open = live.filter((one) => OPEN_STATUSES.has(one.status) || one.status === "unknown");
  return (open.length > 0 ? open : live).map((one) => one.shipBy).reduce(earlier, null);
}

function earlier(a: Date | null, b: Date | null): Date | null {
  if (a === null || b === null) return a ?? b;
  return a <= b ? a : b;
}

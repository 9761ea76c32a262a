import { Decimal } from "decimal.js";
import { type Money, roundToMinor, subtract } from "@/lib/core/money";

/** The part without VAT of an amount with VAT; rate in per cent. Half away from zero (Codul fiscal, art. 286). */
export function netFromGross(gross: Money, vatRate: Decimal.Value): Money {
  const net = new Decimal(gross.minor.toString()).div(new Decimal(vatRate).div(100).plus(1));
  return roundToMinor(net.div(100), gross.currency);
}

/** The VAT inside an amount with VAT, so that net + VAT is the amount again to the ban. */
export function vatFromGross(gross: Money, vatRate: Decimal.Value): Money {
  return subtract(gross, netFromGross(gross, vatRate));
}

/** An amount with VAT from one without; rate in per cent. */
export function grossFromNet(net: Money, vatRate: Decimal.Value): Money {
  const gross = new Decimal(net.minor.toString()).times(new Decimal(vatRate).div(100).plus(1));
  return roundToMinor(gross.div(100), net.currency);
}

import type { OrderInputGiven } from "../../trendyol/order-input";
import { ControlError } from "../../trendyol/place-order";

/** The order that the form of the control page describes: fields are named "quantity:barcode" and so on. */
export function readOrderForm(form: URLSearchParams): OrderInputGiven {
  const lines = [...form.entries()]
    .filter(([name, value]) => name.startsWith("quantity:") && Number(value) > 0)
    .map(([name, value]) => {
      const barcode = name.slice("quantity:".length);
      return {
        barcode,
        quantity: Number(value),
        sellerDiscount: Number(form.get(`seller:${barcode}`) ?? 0),
        channelDiscount: Number(form.get(`channel:${barcode}`) ?? 0),
      };
    });
  if (lines.length === 0) throw new ControlError("Scrie câte bucăți vrea cumpărătorul, la cel puțin un produs.");
  const voucher = Number(form.get("voucher") ?? 0);
  return {
    sellerId: Number(form.get("seller")),
    lines,
    ...(voucher > 0
      ? {
          voucher: {
            name: "Voucher TOAMNA25",
            amount: voucher,
            paidBy: form.get("voucherPaidBy") === "trendyol" ? "trendyol" : "seller",
          },
        }
      : {}),
    company: form.has("company"),
    cod: form.has("cod"),
    oversell: form.has("oversell"),
    whoPays: form.get("whoPays") === "seller" ? "seller" : "trendyol",
  };
}

import { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { cutText, storable } from "@/lib/core/storable";

/** The three envelopes of reference 1.6 in one; everything may be missing. */
const refusal = z.looseObject({
  exception: z.string().nullish(),
  errors: z.array(z.looseObject({ key: z.string().nullish(), message: z.string().nullish() })).nullish(),
  error: z.string().nullish(),
  message: z.string().nullish(),
});

/** Documented only by this sentence; its key is not (reference 3 and 10.3). */
const REPEATED_BODY = "15 dakika";

/**
 * Trendyol's refusal in our words. Decided by status and `errors[].key`, never by the message, which changes with the
 * language. A 401 for keys that are good but of another seller says so by its exception.
 */
export function toAppError(answer: { status: number; body: unknown }): AppError {
  const { status } = answer;
  const read = refusal.safeParse(answer.body);
  const body = read.success ? read.data : {};
  const key = storable(body.errors?.[0]?.key ?? body.error ?? "");
  const message = storable(cutText(body.errors?.[0]?.message ?? body.message ?? "", 300));
  const facts = { status, key, message, mayHaveArrived: false };

  if (status === 401) {
    const isOtherSeller = body.exception === "TrendyolAuthorizationException";
    return new AppError(isOtherSeller ? "channel_seller_unknown" : "channel_unauthorised", facts);
  }
  if (status === 403) return new AppError("channel_blocked", facts);
  // Keys and seller passed the door before this is said: it is this storefront that does not know the seller.
  if (key === "invalid.storefrontcode" || key === "supplier.api.supplier.not.found") {
    return new AppError("channel_storefront_unknown", facts);
  }
  if (status < 400) return new AppError("channel_answer_unknown", { ...facts, reason: "redirect" });
  if (key === "duplicate.request" || message.includes(REPEATED_BODY)) {
    return new AppError("channel_rejected", { ...facts, key: "duplicate.request" });
  }
  return new AppError("channel_rejected", facts);
}

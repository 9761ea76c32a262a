import type { PushSituation } from "@/lib/channels/push/push-situation";
import { ERROR_STATUS, type ErrorCode } from "@/lib/core/errors";

/** What keeps a value from its channel, or the channel from its work, beside the errors of an answer. */
const REASONS = [
  "not_linked",
  "undecided",
  "missing",
  "not_approved",
  "rejected",
  "blacklisted",
  "locked",
  "never_counted",
  "no_price",
  "price_currency",
  "excluded",
  "connection_paused",
  "connection_unauthorised",
  "first_push_not_started",
  "channel_item_refused",
  "channel_repeated_body",
  "answer_lost",
  "drift",
] as const;

export type FailureCode = ErrorCode | "internal" | (typeof REASONS)[number];

/** Every code that a screen, an answer of the API or a log may show. The glossary of help has a line for each. */
export const FAILURE_CODES = [
  ...(Object.keys(ERROR_STATUS) as ErrorCode[]),
  "internal",
  ...REASONS,
] as const satisfies readonly FailureCode[];

/** The line of the glossary that tells a situation of a push; null where nothing is wrong. */
export const CODE_OF_SITUATION = {
  undecided: "undecided",
  unlinked: "not_linked",
  missing: "missing",
  pending_approval: "not_approved",
  rejected: "rejected",
  blacklisted: "blacklisted",
  never_counted: "never_counted",
  no_price: "no_price",
  price_currency: "price_currency",
  excluded: "excluded",
  quarantined: "channel_item_refused",
  refused: "channel_item_refused",
  reading_back: "answer_lost",
  answer_lost: "answer_lost",
  throttled: "channel_busy",
  unreachable: "channel_unreachable",
  held_trial: "trial_ended",
  held_paused: "connection_paused",
  held_unauthorised: "connection_unauthorised",
  held_first_push: "first_push_not_started",
  drift: "drift",
  sent: null,
  dirty: null,
  archived: null,
  confirmed: null,
  equal: null,
  unsent: null,
} as const satisfies Record<PushSituation, FailureCode | null>;

/** Where help tells of a code; null for one that it does not know. */
export function failureHelpHref(code: string): string | null {
  return (FAILURE_CODES as readonly string[]).includes(code) ? `/help/failures#${code}` : null;
}

import type { LinkState } from "../listings/listing-types";
import type { ConnectionBlock } from "./connection-block";
import type { PushField } from "./push-values";
import type { PushView } from "./read-pushes";

/** What is going on with one field of a listing: the one classification that rows, the Explain panel and the filters' words share. */
export type PushSituation =
  | "undecided"
  | "unlinked"
  | "missing"
  | "pending_approval"
  | "rejected"
  | "blacklisted"
  | "never_counted"
  | "no_price"
  | "price_currency"
  | "excluded"
  | "quarantined"
  | "sent"
  | "reading_back"
  | "refused"
  | "answer_lost"
  | "throttled"
  | "unreachable"
  | "held_trial"
  | "held_paused"
  | "held_unauthorised"
  | "held_first_push"
  | "drift"
  | "dirty"
  | "archived"
  | "confirmed"
  | "equal"
  | "unsent";

export type SituationFacts = {
  readonly field: PushField;
  readonly push: PushView;
  readonly linkState: LinkState;
  readonly channelStatus: string;
  readonly productArchived: boolean;
  /** The person's switch for this field. */
  readonly syncOn: boolean;
  readonly block: ConnectionBlock;
};

const HELD = {
  trial_ended: "held_trial",
  connection_paused: "held_paused",
  connection_unauthorised: "held_unauthorised",
  first_push_not_started: "held_first_push",
} as const;

/** The situation of one field. What is on the wire comes before what a person stopped meanwhile: it cannot be called back. Pure. */
export function pushSituation(facts: SituationFacts): PushSituation {
  const { push, linkState, block } = facts;
  if (linkState !== "linked") return linkState;
  if (push.state === "sent") return push.answerLost ? "reading_back" : "sent";
  if (!facts.syncOn || push.state === "excluded") return "excluded";
  if (push.wanted === null) return withoutValue(facts);
  switch (push.state) {
    case "quarantined":
      return "quarantined";
    case "retrying":
      return block ? HELD[block] : retrying(push.failureCode);
    case "dirty":
      return block ? HELD[block] : push.failureCode === "drift" ? "drift" : "dirty";
    case "clean":
      return settled(facts);
    default:
      return block ? HELD[block] : "unsent";
  }
}

function withoutValue({ push, channelStatus, field }: SituationFacts): PushSituation {
  if (push.blocker === "not_approved") {
    if (channelStatus === "missing" || channelStatus === "rejected" || channelStatus === "blacklisted")
      return channelStatus;
    return "pending_approval";
  }
  if (push.blocker === "price_currency") return "price_currency";
  return field === "PRICE" ? "no_price" : "never_counted";
}

function retrying(failureCode: string | null): PushSituation {
  if (failureCode === "channel_item_refused" || failureCode === "channel_rejected") return "refused";
  if (failureCode === "answer_lost" || failureCode === "channel_repeated_body") return "answer_lost";
  return failureCode === "channel_busy" ? "throttled" : "unreachable";
}

function settled({ push, field, productArchived }: SituationFacts): PushSituation {
  if (push.wanted !== push.confirmed) return "dirty";
  if (field === "STOCK" && productArchived) return "archived";
  return push.observed === push.confirmed ? "equal" : "confirmed";
}

/** Whether the machine is at work on it now, so that a screen that shows it should look again soon. */
export function isMoving(situation: PushSituation): boolean {
  return MOVING.has(situation);
}

const MOVING: ReadonlySet<PushSituation> = new Set([
  "sent",
  "reading_back",
  "refused",
  "answer_lost",
  "throttled",
  "unreachable",
  "drift",
  "dirty",
]);

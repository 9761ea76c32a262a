import type { NodeKind, Tone } from "@/components/states/state-vocabulary";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import type { ConnectionBlock } from "@/lib/channels/push/connection-block";
import { type PushSituation, pushSituation, type SituationFacts } from "@/lib/channels/push/push-situation";
import type { PushField } from "@/lib/channels/push/push-values";

/** How one field of a listing is drawn: the four nodes wanted, sent, confirmed, seen, and the tone of its words. */
export type PushLook = {
  field: PushField;
  situation: PushSituation;
  tone: Tone;
  nodes: readonly [NodeKind, NodeKind, NodeKind, NodeKind];
  facts: SituationFacts;
};

type Drawn = { tone: Tone; nodes: readonly [NodeKind, NodeKind, NodeKind]; seen?: NodeKind };

const nothing = ["none", "none", "none"] as const;
const onTheWay = ["done", "moving", "none"] as const;
const waiting = ["done", "none", "none"] as const;

const DRAWN: Record<PushSituation, Drawn> = {
  undecided: { tone: "you", nodes: nothing },
  unlinked: { tone: "quiet", nodes: nothing },
  missing: { tone: "you", nodes: ["skip", "skip", "skip"], seen: "none" },
  pending_approval: { tone: "quiet", nodes: nothing },
  rejected: { tone: "quiet", nodes: ["skip", "skip", "skip"] },
  blacklisted: { tone: "quiet", nodes: ["skip", "skip", "skip"] },
  never_counted: { tone: "quiet", nodes: nothing },
  no_price: { tone: "quiet", nodes: nothing },
  price_currency: { tone: "you", nodes: ["you", "none", "none"] },
  excluded: { tone: "parked", nodes: ["parked", "skip", "skip"] },
  quarantined: { tone: "broken", nodes: ["done", "done", "broken"] },
  sent: { tone: "moving", nodes: ["done", "done", "moving"] },
  reading_back: { tone: "moving", nodes: onTheWay },
  refused: { tone: "moving", nodes: ["done", "done", "moving"] },
  answer_lost: { tone: "moving", nodes: onTheWay },
  throttled: { tone: "moving", nodes: onTheWay },
  unreachable: { tone: "moving", nodes: onTheWay },
  held_trial: { tone: "parked", nodes: ["done", "parked", "none"] },
  held_paused: { tone: "parked", nodes: ["done", "parked", "none"] },
  held_unauthorised: { tone: "broken", nodes: ["done", "broken", "none"] },
  // The whole connection waits for one act, told once above the list: not an alarm per row.
  held_first_push: { tone: "quiet", nodes: waiting },
  drift: { tone: "you", nodes: ["done", "done", "done"], seen: "you" },
  dirty: { tone: "moving", nodes: onTheWay },
  archived: { tone: "quiet", nodes: ["done", "done", "done"] },
  confirmed: { tone: "done", nodes: ["done", "done", "done"] },
  equal: { tone: "done", nodes: ["done", "done", "done"] },
  unsent: { tone: "quiet", nodes: waiting },
};

/** After this long a value that is tried again and again needs a person. */
const LONG_MS = 60 * 60_000;
const RETRIES: ReadonlySet<PushSituation> = new Set(["refused", "answer_lost", "throttled", "unreachable"]);

/** How a field of a listing looks now. Pure. */
export function fieldLook(row: ListingRow, field: PushField, block: ConnectionBlock, now: Date): PushLook {
  const facts = factsOf(row, field, block);
  const situation = pushSituation(facts);
  const { tone, nodes, seen } = DRAWN[situation];
  const { wanted, observed, dirtyAt } = facts.push;
  const isLong = RETRIES.has(situation) && dirtyAt !== null && now.getTime() - dirtyAt.getTime() > LONG_MS;
  // Where we want nothing, having seen what is there is all there is to see.
  const isSeen = observed !== null && (wanted === null || observed === wanted || situation === "excluded");
  return {
    field,
    situation,
    tone: isLong ? "you" : tone,
    nodes: [...nodes, seen ?? (isSeen ? "done" : "none")] as PushLook["nodes"],
    facts,
  };
}

const URGENCY: Record<Tone, number> = { broken: 4, you: 3, moving: 2, parked: 1, quiet: 0, done: 0 };

/** The field that a row tells of: the one in more trouble, stock when both are alike. Pure. */
export function rowLook(row: ListingRow, block: ConnectionBlock, now: Date): { lead: PushLook; price: PushLook } {
  const stock = fieldLook(row, "STOCK", block, now);
  const price = fieldLook(row, "PRICE", block, now);
  return { lead: URGENCY[price.tone] > URGENCY[stock.tone] ? price : stock, price };
}

export function factsOf(row: ListingRow, field: PushField, block: ConnectionBlock): SituationFacts {
  return {
    field,
    push: field === "STOCK" ? row.push.stock : row.push.price,
    linkState: row.linkState,
    channelStatus: row.channelStatus,
    productArchived: row.productArchived,
    syncOn: field === "STOCK" ? row.syncStock : row.syncPrice,
    block,
  };
}

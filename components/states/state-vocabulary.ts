/**
 * The one vocabulary of states. Colour says who has to act: quiet nobody, moving the machine, you a person when possible,
 * broken a person now, parked stopped by a person, done settled. Words live in messages/<locale>/states.json under
 * `<entity>.<code>`; no screen invents a colour or a word for a state that stands here.
 */
export type Tone = "quiet" | "moving" | "you" | "broken" | "parked" | "done";
export type NodeKind = "done" | "moving" | "you" | "broken" | "parked" | "none" | "skip";
/** The picture beside the word, where the one of the tone would not say enough. */
export type StateIcon = "plus" | "link" | "check";
export type StateLook = { tone: Tone; node: NodeKind; icon?: StateIcon };

const quiet = { tone: "quiet", node: "none" } as const;
const moving = { tone: "moving", node: "moving" } as const;
const you = { tone: "you", node: "you" } as const;
const broken = { tone: "broken", node: "broken" } as const;
const parked = { tone: "parked", node: "parked" } as const;
const done = { tone: "done", node: "done" } as const;
/** Nothing to do and nothing to wait for: settled, but without colour. */
const settled = { tone: "quiet", node: "done" } as const;

export const STATES = {
  order: {
    awaiting_payment: quiet,
    new: quiet,
    reserved: done,
    partly_covered: you,
    uncovered: you,
    waiting_link: you,
    picking: moving,
    picked: done,
    packing: moving,
    packed: done,
    invoiced: done,
    shipped: done,
    at_point: moving,
    delivered: done,
    undelivered: you,
    returning: moving,
    returned: you,
    returned_received: settled,
    on_hold: parked,
    cancelled: quiet,
    partly_cancelled: you,
    split: quiet,
    total_mismatch: broken,
  },
  package: {
    awaiting: quiet,
    created: quiet,
    picking: moving,
    packed: done,
    invoiced: done,
    shipped: done,
    at_point: moving,
    delivered: done,
    undelivered: you,
    returned: you,
    cancelled: quiet,
    unpacked: quiet,
    split: quiet,
    /** Told by the channel in a word that is not ours yet; screens show that word. */
    unknown: quiet,
  },
  listing: {
    on_sale: quiet,
    not_on_sale: parked,
    pending_approval: moving,
    rejected: broken,
    locked: broken,
    blacklisted: broken,
    archived: parked,
    missing: you,
  },
  link: {
    linked: quiet,
    undecided: you,
    unlinked: quiet,
  },
  push: {
    idle: done,
    clean: done,
    unknown: quiet,
    dirty: moving,
    throttled: moving,
    sent: moving,
    reading_back: moving,
    retrying: moving,
    retrying_long: you,
    quarantined: broken,
    drift: you,
    excluded: parked,
    unlinked: quiet,
  },
  connection: {
    ok: done,
    active: done,
    syncing: moving,
    unreachable: you,
    unreachable_long: broken,
    unauthorised: broken,
    paused: parked,
    trial_over: parked,
    /** A person stopped the sending; orders go on coming. */
    stopped: parked,
    setup: you,
  },
  import: {
    created: { ...done, icon: "plus" },
    linked: { ...settled, icon: "link" },
    /** Decided before: an import leaves it as it is. */
    settled: { ...settled, icon: "check" },
    undecided: you,
    failed: broken,
  },
  /** What became of a row, as the journal of imports keeps it. */
  decision: {
    created: done,
    linked: settled,
    chosen: settled,
    skipped: parked,
    gone: quiet,
  },
  run: {
    queued: moving,
    running: moving,
    waiting: moving,
    paused: parked,
    completed: done,
    done: done,
    done_with: you,
    failed: broken,
    cancelled: quiet,
  },
  phase: {
    pending: quiet,
    running: moving,
    done: done,
    failed: broken,
    skipped: { tone: "quiet", node: "skip" },
  },
  batch: {
    sending: moving,
    sent: moving,
    resolved: done,
    partly: you,
    lost: moving,
    refused: you,
  },
  /** One value of a batch. */
  send: {
    pending: moving,
    confirmed: done,
    failed: you,
    lost: moving,
  },
  product: {
    active: quiet,
    archived: parked,
  },
  trial: {
    running: quiet,
    ending: you,
    over: parked,
    active: done,
  },
  document: {
    draft: quiet,
    issued: done,
    issued_note: done,
    not_issued_mismatch: broken,
    credited: quiet,
    partly_credited: quiet,
    unpaid: quiet,
    partly_paid: quiet,
    paid: done,
    overdue: you,
  },
  efactura: {
    queued: moving,
    processing: moving,
    accepted: done,
    rejected: broken,
    due_soon: you,
  },
  channel_link: {
    link_sent: done,
    refused: broken,
  },
  shipment: {
    requested: moving,
    unknown: moving,
    created: done,
    printed: done,
    not_collected: you,
    handed: done,
    in_transit: moving,
    out: moving,
    at_locker: moving,
    delivered: done,
    attempt_failed: moving,
    refused: you,
    lost: broken,
    returning: moving,
    returned: you,
    returned_received: settled,
    cancelled: quiet,
  },
  wave: {
    planned: quiet,
    free: quiet,
    picking: moving,
    paused: parked,
    short: you,
    picked: done,
    packing: moving,
    done: done,
    abandoned: quiet,
  },
  message: {
    queued: moving,
    sent: moving,
    delivered: done,
    failed: you,
    skipped: quiet,
  },
} as const satisfies Record<string, Record<string, StateLook>>;

export type StateEntity = keyof typeof STATES;

/** How a state looks. A code that is not ours (a channel invented a new one) is quiet and marked as unknown. */
export function lookOfState(entity: StateEntity, code: string): StateLook & { known: boolean } {
  const codes: Record<string, StateLook> = STATES[entity];
  const look = Object.hasOwn(codes, code) ? codes[code] : undefined;
  return look ? { ...look, known: true } : { tone: "quiet", node: "none", known: false };
}

/** Filled only where somebody must act: the normal is silent, exceptions speak. */
export function isFilled(tone: Tone) {
  return tone === "you" || tone === "broken";
}

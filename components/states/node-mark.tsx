import { cn } from "@/components/cn";
import type { NodeKind } from "./state-vocabulary";

/**
 * The seven node shapes, drawn once per page (root layout) and used by reference: a list of fifty threads stays small.
 * Every shape differs from the others, so that a state reads in grey, on paper and with any colour vision.
 */
export function NodeSprite() {
  const hole = {
    stroke: "var(--node-hole, var(--sheet))",
    strokeLinecap: "round",
    strokeLinejoin: "round",
    fill: "none",
  } as const;
  return (
    <svg width="0" height="0" className="absolute" aria-hidden="true" focusable="false">
      <symbol id="node-done" viewBox="0 0 12 12">
        <rect x="1" y="1" width="10" height="10" rx="2" fill="currentColor" />
        <path d="M3.4 6.3l1.8 1.8 3.5-4" strokeWidth="1.5" {...hole} />
      </symbol>
      <symbol id="node-moving" viewBox="0 0 12 12">
        <rect x="1.7" y="1.7" width="8.6" height="8.6" rx="1.6" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M2.5 6h7v2.5a1 1 0 0 1-1 1h-5a1 1 0 0 1-1-1z" fill="currentColor" />
      </symbol>
      <symbol id="node-you" viewBox="0 0 12 12">
        <path d="M6 .4L11.6 6 6 11.6.4 6z" fill="currentColor" />
        <path d="M6 3.3v3M6 8.4v.01" strokeWidth="1.5" {...hole} />
      </symbol>
      <symbol id="node-broken" viewBox="0 0 12 12">
        <path d="M3.9.8h4.2l3.1 3.1v4.2l-3.1 3.1H3.9L.8 8.1V3.9z" fill="currentColor" />
        <path d="M4.1 4.1l3.8 3.8M7.9 4.1L4.1 7.9" strokeWidth="1.5" {...hole} />
      </symbol>
      <symbol id="node-parked" viewBox="0 0 12 12">
        <circle cx="6" cy="6" r="5.3" fill="currentColor" />
        <path d="M4.6 4v4M7.4 4v4" strokeWidth="1.4" {...hole} />
      </symbol>
      <symbol id="node-none" viewBox="0 0 12 12">
        <rect x="1.7" y="1.7" width="8.6" height="8.6" rx="1.6" fill="none" stroke="var(--line-2)" strokeWidth="1.2" />
      </symbol>
      <symbol id="node-skip" viewBox="0 0 12 12">
        <path d="M3 6h6" stroke="var(--line-2)" strokeWidth="1.6" strokeLinecap="round" />
      </symbol>
    </svg>
  );
}

const TONE_OF_NODE = {
  done: "done",
  moving: "moving",
  you: "you",
  broken: "broken",
  parked: "parked",
  none: "quiet",
  skip: "quiet",
} as const satisfies Record<NodeKind, string>;

/** One node of a thread, 12 px unless told otherwise. Decorative: the words stand beside it or in the thread's label. */
export function NodeMark({ node, size = 12, className }: { node: NodeKind; size?: number; className?: string }) {
  return (
    <svg
      data-tone={TONE_OF_NODE[node]}
      width={size}
      height={size}
      className={cn("block flex-none text-tone-mark", className)}
      aria-hidden="true"
      focusable="false"
    >
      <use href={`#node-${node}`} />
    </svg>
  );
}

/** The tone that a node is drawn in. */
export function toneOfNode(node: NodeKind) {
  return TONE_OF_NODE[node];
}

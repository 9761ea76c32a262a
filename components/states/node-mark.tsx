import { cn } from "@/components/cn";
import type { NodeKind } from "./state-vocabulary";

const TONE_OF_NODE = {
  done: "done",
  moving: "moving",
  you: "you",
  broken: "broken",
  parked: "parked",
  none: "quiet",
  skip: "quiet",
} as const satisfies Record<NodeKind, string>;

/**
 * One node of a thread, 12 px unless told otherwise; its shapes are in `node.css`. Decorative: the words stand beside it or in the
 * thread's label.
 */
export function NodeMark({ node, size = 12, className }: { node: NodeKind; size?: number; className?: string }) {
  return (
    <span
      data-node={node}
      style={size === 12 ? undefined : { width: size, height: size }}
      className={cn("node", className)}
      aria-hidden="true"
    />
  );
}

/** The tone that a node is drawn in. */
export function toneOfNode(node: NodeKind) {
  return TONE_OF_NODE[node];
}

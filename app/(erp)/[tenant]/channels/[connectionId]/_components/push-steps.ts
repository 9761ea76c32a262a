import type { Words } from "@/components/format/words";
import type { ThreadStep } from "@/components/states/thread";
import type { PushLook } from "./push-look";

export const PUSH_STEPS = ["wanted", "sent", "confirmed", "seen"] as const;

/** The steps D T C V of a push for a thread. `states` are the words of the vocabulary. */
export function pushSteps(nodes: PushLook["nodes"], states: Words): ThreadStep[] {
  return PUSH_STEPS.map((key, at) => ({
    key,
    letter: states(`letter.${key}`),
    label: states(`step.${key}`),
    node: nodes[at] ?? "none",
  }));
}

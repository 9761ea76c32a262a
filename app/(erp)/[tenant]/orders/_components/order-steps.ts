import type { NodeKind } from "@/components/states/state-vocabulary";
import type { ThreadStep } from "@/components/states/thread";
import type { OrderStage } from "@/lib/orders/order-lifecycle";

type Words = (key: string) => string;
type Standing = { stage: OrderStage; uncovered: number; isHistory: boolean };
export type OrderStepKey = "taken" | (typeof STEPS)[number];

const STEPS = ["reserved", "document", "awb", "packed", "handed"] as const;
const GONE: ReadonlySet<OrderStage> = new Set(["shipped", "at_point", "undelivered", "delivered", "returned"]);

/** The thread of an order (R D A Î P). `t` speaks from the namespace "states". */
export function orderSteps(order: Standing, t: Words): ThreadStep[] {
  return STEPS.map((key) => ({ key, letter: t(`letter.${key}`), label: t(`step.${key}`), node: nodeOf(key, order) }));
}

/** The same for the head of an order's page: it begins with the taking in, and each step says more. */
export function orderHeadSteps(
  order: Standing,
  t: Words,
  details: Partial<Record<OrderStepKey, string | undefined>>,
): ThreadStep[] {
  const taken: ThreadStep = { key: "taken", letter: t("letter.taken"), label: t("step.taken"), node: "done" };
  return [taken, ...orderSteps(order, t)].map((step) => ({ ...step, detail: details[step.key as OrderStepKey] }));
}

function nodeOf(step: (typeof STEPS)[number], { stage, uncovered, isHistory }: Standing): NodeKind {
  if (stage === "cancelled") return "skip";
  const gone = GONE.has(stage);
  switch (step) {
    case "reserved":
      if (isHistory) return "skip";
      if (gone) return "done";
      return uncovered > 0 ? "you" : "done";
    case "document":
      return stage === "invoiced" ? "done" : gone ? "done" : "none";
    case "awb":
      return gone ? "done" : "none";
    case "packed":
      return gone || stage === "packed" ? "done" : stage === "picking" ? "moving" : "none";
    case "handed":
      return gone ? "done" : "none";
  }
}

import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { NodeMark, toneOfNode } from "./node-mark";
import type { NodeKind } from "./state-vocabulary";

export type ThreadStep = {
  key: string;
  /** One letter for the head of a table column: R D A Î P. */
  letter?: string;
  /** The full word: "Rezervată". */
  label: string;
  node: NodeKind;
  /** What stands under the word in a page head: "5 din 6 buc", "10:02". */
  detail?: string;
};

type ThreadProps = { steps: readonly ThreadStep[]; size?: "compact" | "head"; className?: string };

/**
 * Firul: where a thing is on its way. "compact" is one picture (12 px nodes) whose label spells every step; "head" is the
 * list of a page head with words and details. A line is done-coloured only between a done node and a started one.
 */
export function Thread({ steps, size = "compact", className }: ThreadProps) {
  const t = useTranslations("states.node");
  if (size === "head") return <ThreadHead steps={steps} className={className} />;

  const spelled = steps.map((step) => `${step.label}: ${step.detail ?? t(step.node)}`).join(", ");
  return (
    <span data-slot="thread" role="img" aria-label={spelled} title={spelled} className={cn("thread", className)}>
      {steps.map((step, index) => (
        <i
          key={step.key}
          data-node={step.node}
          data-way={isWayDone(step, steps[index + 1]) ? "" : undefined}
          className="node"
        />
      ))}
    </span>
  );
}

function ThreadHead({ steps, className }: { steps: readonly ThreadStep[]; className?: string }) {
  const t = useTranslations("states.node");
  return (
    <ol
      data-slot="thread-head"
      className={cn(
        "scroll-quiet grid auto-cols-fr grid-flow-col border-line border-b px-5 pt-1 pb-4 max-desk:auto-cols-auto max-desk:justify-between max-desk:px-3 max-desk:pb-3",
        className,
      )}
    >
      {steps.map((step, index) => {
        const next = steps[index + 1];
        return (
          <li
            key={step.key}
            data-tone={toneOfNode(step.node)}
            className="relative pr-3 max-desk:pr-0 max-desk:text-center"
          >
            {next && (
              <span
                className={cn(
                  "absolute top-[7px] right-1 left-5 h-0.5 rounded-full max-desk:hidden",
                  isWayDone(step, next) ? "bg-done-mark/55" : "bg-line",
                )}
              />
            )}
            <span className="relative z-1 mb-1.5 flex max-desk:justify-center">
              <NodeMark node={step.node} size={16} />
            </span>
            <b
              className={cn(
                "block text-13 leading-[18px] max-desk:text-11",
                step.node === "none" || step.node === "skip" ? "font-medium text-ink-3" : "font-semibold",
              )}
            >
              {step.label}
            </b>
            <span className="sr-only">{t(step.node)}</span>
            {step.detail && (
              <span
                className={cn(
                  "block text-12 max-desk:sr-only",
                  step.node === "you" || step.node === "broken" ? "font-medium text-tone-ink" : "text-ink-3",
                )}
              >
                {step.detail}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** The letters over a column of compact threads. Pass the same steps as to the rows; only letter and label are read. */
export function ThreadLetters({
  steps,
  label,
}: {
  steps: readonly Pick<ThreadStep, "key" | "letter" | "label">[];
  label: string;
}) {
  const words = steps.map((step) => step.label).join(", ");
  return (
    <span title={words}>
      <span className="inline-flex text-11" aria-hidden="true">
        {steps.map((step) => (
          <span key={step.key} className="mr-[9px] w-3 text-center last:mr-0">
            {step.letter ?? step.label.charAt(0)}
          </span>
        ))}
      </span>
      <span className="sr-only">{`${label}: ${words}`}</span>
    </span>
  );
}

/** Whether the way from one step to the next lies behind the thing: from a done one to a started one. */
function isWayDone(step: ThreadStep, next: ThreadStep | undefined) {
  return step.node === "done" && next !== undefined && next.node !== "none" && next.node !== "skip";
}

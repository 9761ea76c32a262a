import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { NodeMark, toneOfNode } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";

export type ExplainStep = { key: string; label: string; node: NodeKind; value: ReactNode; when?: ReactNode };

/** Wanted, sent, confirmed, seen as a list of nodes with values and times. */
export function ExplainSteps({ steps }: { steps: readonly ExplainStep[] }) {
  const t = useTranslations("states.node");
  return (
    <ol className="mt-2.5">
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-tone={toneOfNode(step.node)}
          className="relative grid h-[30px] grid-cols-[16px_82px_48px_minmax(0,1fr)] items-center gap-2.5"
        >
          <NodeMark node={step.node} size={14} className="relative z-1" />
          <span className="text-ink-2">
            {step.label}
            <span className="sr-only">: {t(step.node)}</span>
          </span>
          <b className={cn("num text-14", step.node === "none" ? "font-normal text-ink-3" : "font-semibold")}>
            {step.value}
          </b>
          <span className="cut text-right text-12 text-ink-3">{step.when}</span>
          {index < steps.length - 1 && (
            <span
              className={cn(
                "absolute top-[22px] left-1.5 h-4 w-0.5",
                step.node === "done" ? "bg-done-mark/55" : "bg-line",
              )}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { NodeMark } from "@/components/states/node-mark";
import { Kbd } from "@/components/ui/kbd";
import { Radio } from "@/components/ui/radio";

export type WayOutChoice = { value: string; title: ReactNode; consequence: ReactNode; disabled?: boolean };

type WayOutProps = {
  /** "Lipsește 1 bucată." */
  title: ReactNode;
  /** "Alege cum o acoperi:" */
  question?: ReactNode;
  name: string;
  choices: readonly WayOutChoice[];
  /** The best one comes preselected; nothing is carried out by itself. */
  preselected?: string;
  /** The button that carries out the choice. The caller wraps the whole in its form. */
  action?: ReactNode;
  tone?: "you" | "broken";
};

/** Two to four ways out of a trouble, each with its consequence, as radio buttons of a form. Keys 1–4 choose. */
export function WayOut({ title, question, name, choices, preselected, action, tone = "you" }: WayOutProps) {
  return (
    <fieldset data-slot="way-out" data-tone={tone} className="rounded-3 bg-tone-tint px-3 pt-2.5 pb-3">
      <legend className="float-left mb-2 flex w-full items-center gap-2">
        <NodeMark node={tone} />
        <span>
          <b className="font-semibold text-tone-ink">{title}</b> {question}
        </span>
      </legend>
      <div className="clear-both grid grid-cols-2 gap-1.5 max-full:grid-cols-1">
        {choices.map((choice, index) => (
          <label
            key={choice.value}
            htmlFor={`${name}-${choice.value}`}
            className={cn(
              "grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-[9px] rounded-2 border border-line-2 bg-sheet px-2.5 py-[7px] leading-[17px] has-checked:border-brand has-checked:shadow-[0_0_0_1px_var(--brand)]",
              choice.disabled ? "cursor-not-allowed text-ink-3" : "cursor-pointer",
            )}
          >
            <Radio
              id={`${name}-${choice.value}`}
              name={name}
              value={choice.value}
              defaultChecked={choice.value === preselected}
              disabled={choice.disabled}
              data-key={String(index + 1)}
            />
            <span className="min-w-0">
              <b className="block font-medium">{choice.title}</b>
              <span className="block text-12 text-ink-2">{choice.consequence}</span>
            </span>
            <Kbd>{index + 1}</Kbd>
          </label>
        ))}
      </div>
      {action && <div className="mt-2.5 flex flex-wrap gap-2">{action}</div>}
    </fieldset>
  );
}

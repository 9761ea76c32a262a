import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/cn";
import { Checkbox } from "@/components/ui/checkbox";
import { Radio } from "@/components/ui/radio";
import { FieldError, fieldAria } from "./form-field";

type CheckFieldProps = Omit<ComponentProps<"input">, "id" | "type"> & {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  error?: string;
};

/** A checkbox with its words at the right. Several with one `name` need their own `value`. */
export function CheckField({ name, label, help, error, className, value, ...input }: CheckFieldProps) {
  const id = value === undefined ? name : `${name}-${String(value)}`;
  return (
    <div data-slot="check-field" className={cn("grid max-w-[480px] grid-cols-[20px_minmax(0,1fr)] gap-x-2", className)}>
      <Checkbox
        {...fieldAria(id, { help, error })}
        name={name}
        value={value}
        className="mt-0.5 max-desk:mt-0"
        {...input}
      />
      <label htmlFor={id}>{label}</label>
      <span />
      <span>
        {help && (
          <span id={`${id}-help`} className="block text-12 text-ink-3">
            {help}
          </span>
        )}
        <FieldError id={id} error={error} />
      </span>
    </div>
  );
}

type ChoiceFieldProps = {
  name: string;
  legend: ReactNode;
  help?: ReactNode;
  error?: string;
  choices: readonly { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean }[];
  defaultValue?: string;
};

/** One out of a few, each with its consequence: radio buttons in a fieldset. */
export function ChoiceField({ name, legend, help, error, choices, defaultValue }: ChoiceFieldProps) {
  return (
    <fieldset
      data-slot="choice-field"
      className="grid max-w-[480px] gap-1.5"
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend className="mb-1 font-medium">{legend}</legend>
      {help && <span className="text-12 text-ink-3">{help}</span>}
      {choices.map((choice) => (
        <label
          key={choice.value}
          htmlFor={`${name}-${choice.value}`}
          className="grid cursor-pointer grid-cols-[auto_minmax(0,1fr)] items-start gap-[9px] rounded-2 border border-line-2 bg-sheet px-2.5 py-2 leading-[18px] has-checked:border-brand has-checked:shadow-[0_0_0_1px_var(--brand)]"
        >
          <Radio
            id={`${name}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === defaultValue}
            disabled={choice.disabled}
            className="mt-0.5"
          />
          <span>
            <b className="block font-medium">{choice.label}</b>
            {choice.help && <span className="block text-12 text-ink-2">{choice.help}</span>}
          </span>
        </label>
      ))}
      <FieldError id={name} error={error} />
    </fieldset>
  );
}

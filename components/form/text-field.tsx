import type { ComponentProps, ReactNode } from "react";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import { type FieldWords, FormField, fieldAria } from "./form-field";

type TextFieldProps = FieldWords & Omit<ComponentProps<"input">, "id"> & { name: string; unit?: ReactNode };

/** One line of text with its words. `unit` stands inside at the right: "buc", "%". */
export function TextField({ label, help, error, optional, unit, name, className, ...input }: TextFieldProps) {
  return (
    <FormField id={name} label={label} help={help} error={error} optional={optional} className={className}>
      <span className="relative flex items-center">
        <Input
          {...fieldAria(name, { help, error })}
          name={name}
          required={!optional}
          className={unit ? "pr-12" : undefined}
          {...input}
        />
        {unit && <span className="pointer-events-none absolute right-2 text-ink-3">{unit}</span>}
      </span>
    </FormField>
  );
}

type TextAreaFieldProps = FieldWords & Omit<ComponentProps<"textarea">, "id"> & { name: string };

/** Several lines of text with their words. */
export function TextAreaField({ label, help, error, optional, name, className, ...area }: TextAreaFieldProps) {
  return (
    <FormField id={name} label={label} help={help} error={error} optional={optional} className={className}>
      <Textarea {...fieldAria(name, { help, error })} name={name} required={!optional} {...area} />
    </FormField>
  );
}

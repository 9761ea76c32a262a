import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import { type FieldWords, FormField, fieldAria } from "./form-field";

type SelectFieldProps = FieldWords &
  Omit<ComponentProps<"select">, "id"> & {
    name: string;
    options: readonly { value: string; label: string; disabled?: boolean }[];
  };

/** A choice of one out of several. */
export function SelectField({ label, help, error, optional, name, options, className, ...select }: SelectFieldProps) {
  return (
    <FormField id={name} label={label} help={help} error={error} optional={optional} className={className}>
      <Select {...fieldAria(name, { help, error })} name={name} required={!optional} {...select}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </Select>
    </FormField>
  );
}

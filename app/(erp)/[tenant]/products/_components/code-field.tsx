"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useState } from "react";
import { FormField, fieldAria } from "@/components/form/form-field";
import { Input } from "@/components/ui/input";
import { codesIn } from "./typed-codes";

export type CodeFieldProps = {
  name: string;
  label: string;
  help?: string;
  error?: string;
  defaultValue?: string;
  optional?: boolean;
};

/** One code. A pasted list or table is not squeezed into it: the field says how many codes came and where they belong. */
export function CodeField({ name, label, help, error, defaultValue, optional }: CodeFieldProps) {
  const t = useTranslations("products-screen.problem");
  const [pasted, setPasted] = useState(0);
  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const parts = codesIn(event.clipboardData.getData("text"));
    setPasted(parts.length > 1 ? parts.length : 0);
    if (parts.length > 1) event.preventDefault();
  }
  const shown = pasted > 1 ? t("pastedList", { count: pasted }) : error;
  return (
    <FormField id={name} label={label} help={help} error={shown} optional={optional}>
      <Input
        {...fieldAria(name, { help, error: shown })}
        name={name}
        defaultValue={defaultValue}
        autoComplete="off"
        spellCheck={false}
        onPaste={onPaste}
        onChange={() => setPasted(0)}
      />
    </FormField>
  );
}

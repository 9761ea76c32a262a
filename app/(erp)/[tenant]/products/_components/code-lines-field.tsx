"use client";

import { useTranslations } from "next-intl";
import { type ClipboardEvent, useState } from "react";
import { FormField, fieldAria } from "@/components/form/form-field";
import { Textarea } from "@/components/ui/textarea";
import { isGtin } from "@/lib/catalog/gtin";
import type { CodeFieldProps } from "./code-field";
import { codesIn, linesOf } from "./typed-codes";

/** Codes, one on a line. A pasted row of a table is laid out by lines. Wrong check digits are told, not refused. */
export function CodeLinesField({ name, label, help, error, defaultValue, gtin }: CodeFieldProps & { gtin?: boolean }) {
  const t = useTranslations("products-screen.problem");
  const [text, setText] = useState(defaultValue ?? "");
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const parts = codesIn(event.clipboardData.getData("text"));
    if (parts.length < 2) return;
    event.preventDefault();
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    const before = text.slice(0, from);
    const glue = before === "" || before.endsWith("\n") ? "" : "\n";
    setText(`${before}${glue}${parts.join("\n")}${text.slice(to)}`);
  }
  const doubtful = gtin ? linesOf(text).filter((line) => /^(\d{8}|\d{12,14})$/.test(line) && !isGtin(line)) : [];
  const shownHelp = doubtful.length > 0 ? t("checkDigit", { codes: doubtful.join(", ") }) : help;
  return (
    <FormField id={name} label={label} help={shownHelp} error={error} optional>
      <Textarea
        {...fieldAria(name, { help: shownHelp, error })}
        name={name}
        rows={2}
        value={text}
        spellCheck={false}
        className="min-h-14"
        onPaste={onPaste}
        onChange={(event) => setText(event.target.value)}
      />
    </FormField>
  );
}

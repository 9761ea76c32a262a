"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { currencyWord, decimalText, formatMoney } from "@/components/format/format-money";
import { readMoney } from "@/components/format/read-money";
import { Input } from "@/components/ui/input";
import { type FieldWords, FormField, fieldAria } from "./form-field";

type MoneyFieldProps = FieldWords & {
  name: string;
  currency?: string;
  /** What was typed before, or a decimal string such as "189.90". */
  defaultValue?: string;
  disabled?: boolean;
  className?: string;
};

/**
 * A sum as people type it (1234,56 · 1.234,56 · 1234.56). After leaving the field it shows what was understood, and asks
 * when a text can be read in two ways. Sends a decimal string ("1234.56") under its name.
 */
export function MoneyField({
  name,
  label,
  help,
  error,
  optional,
  currency = "RON",
  defaultValue = "",
  disabled,
  className,
}: MoneyFieldProps) {
  const t = useTranslations("common.form");
  const locale = useLocale();
  const [text, setText] = useState(defaultValue);
  const [left, setLeft] = useState(false);
  const [ready, setReady] = useState(false);
  // Without script the typed text goes under the name; with it, the understood sum does.
  useEffect(() => setReady(true), []);

  const reading = readMoney(text);
  const show = (minor: bigint) => formatMoney({ minor, currency }, locale, { unit: "after" });
  const own = !left
    ? undefined
    : reading.kind === "invalid"
      ? t("notANumber")
      : reading.kind === "ambiguous"
        ? t("ambiguous", { text, small: show(reading.small), large: show(reading.large) })
        : undefined;
  const shownError = own ?? error;
  const understood =
    left && !shownError && reading.kind === "ok" ? t("understood", { amount: show(reading.minor) }) : undefined;
  const shownHelp = understood ?? help;
  return (
    <FormField id={name} label={label} help={shownHelp} error={shownError} optional={optional} className={className}>
      <span className="relative flex items-center">
        <Input
          {...fieldAria(name, { help: shownHelp, error: shownError })}
          name={ready ? undefined : name}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={disabled}
          required={!optional}
          onChange={(event) => {
            setText(event.target.value);
            setLeft(false);
          }}
          onBlur={() => setLeft(text !== "")}
          className="num pr-12"
        />
        <span className="pointer-events-none absolute right-2 text-ink-3">{currencyWord(currency)}</span>
        {ready && <input type="hidden" name={name} value={reading.kind === "ok" ? decimalText(reading.minor) : text} />}
      </span>
    </FormField>
  );
}

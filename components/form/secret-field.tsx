"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { type FieldWords, FormField, fieldAria } from "./form-field";

type SecretFieldProps = FieldWords & Omit<ComponentProps<"input">, "id" | "type"> & { name: string };

/** A password or key, hidden until asked for. Pasting is always allowed. */
export function SecretField({ label, help, error, optional, name, className, ...input }: SecretFieldProps) {
  const t = useTranslations("common.form");
  const [shown, setShown] = useState(false);
  const Icon = shown ? EyeOff : Eye;
  return (
    <FormField id={name} label={label} help={help} error={error} optional={optional} className={className}>
      <span className="relative flex items-center">
        <Input
          {...fieldAria(name, { help, error })}
          name={name}
          type={shown ? "text" : "password"}
          required={!optional}
          spellCheck={false}
          className="pr-10"
          {...input}
        />
        <Button
          variant="ghost"
          size="iconSmall"
          className="absolute right-0.5"
          aria-label={shown ? t("hide") : t("show")}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
        >
          <Icon aria-hidden="true" />
        </Button>
      </span>
    </FormField>
  );
}

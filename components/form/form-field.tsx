import { OctagonX } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { Label } from "@/components/ui/label";

export type FieldWords = {
  label: ReactNode;
  /** Under the field, in least text. */
  help?: ReactNode;
  /** A finished sentence; marks the field. */
  error?: string;
  /** Required is the default; mark the optional. */
  optional?: boolean;
};

type FormFieldProps = FieldWords & { id: string; children: ReactNode; className?: string };

/** Label above, control, help and error under it. The control takes `fieldAria(id, …)`. At most 480 px wide. */
export function FormField({ id, label, help, error, optional, children, className }: FormFieldProps) {
  const t = useTranslations("common.form");
  return (
    <div data-slot="form-field" className={cn("grid max-w-[480px] gap-1", className)}>
      <Label htmlFor={id}>
        {label}
        {optional && <span className="font-normal text-ink-3"> ({t("optional")})</span>}
      </Label>
      {children}
      {help && (
        <span id={`${id}-help`} className="text-12 text-ink-3">
          {help}
        </span>
      )}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** The error of one field, a sentence with an icon. */
export function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <span id={`${id}-error`} className="flex gap-[5px] text-12 text-broken-ink">
      <OctagonX size={14} strokeWidth={1.75} aria-hidden="true" className="mt-px flex-none" />
      {error}
    </span>
  );
}

/** What a control needs so that its help and error are read out with it. */
export function fieldAria(id: string, { help, error }: Pick<FieldWords, "help" | "error">) {
  const described = [help ? `${id}-help` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return { id, "aria-invalid": error ? true : undefined, "aria-describedby": described || undefined } as const;
}

"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId, useRef } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/radio";
import type { Difference } from "./differences";

type ChangedMeanwhileProps = {
  /** null while what was saved is still being read. */
  differences: readonly Difference[] | null;
  /** Called with the fields in which the saved value is to stand; then the form counts as begun from what is saved now. */
  onSettle: (theirs: readonly Difference[]) => void;
};

/**
 * Two have changed the same thing, and this form came second: shows field by field what was typed here and what was saved
 * meanwhile. Fields that were not touched here are proposed as saved, the others as typed. Stands inside the form.
 */
export function ChangedMeanwhile({ differences, onSettle }: ChangedMeanwhileProps) {
  const t = useTranslations("common.conflict");
  const here = useRef<HTMLDivElement>(null);
  const settle = (isTheirs: (one: Difference) => boolean) => {
    const theirs = (differences ?? []).filter(isTheirs);
    const form = here.current?.closest("form");
    for (const { name, saved } of theirs) if (form) putIn(form, name, saved);
    onSettle(theirs);
  };
  const chosen = (one: Difference) =>
    here.current?.querySelector<HTMLInputElement>(`input[name="${CSS.escape(`keep:${one.name}`)}"][value="theirs"]`)
      ?.checked === true;
  if (differences === null)
    return (
      <Alert tone="you" title={t("title")} className="max-w-[760px]">
        {t("reading")}
      </Alert>
    );
  return (
    <Alert
      tone="you"
      title={t("title")}
      className="max-w-[760px]"
      actions={
        differences.length > 0 && (
          <>
            <Button size="small" onClick={() => settle(chosen)}>
              {t("apply")}
            </Button>
            <Button size="small" variant="ghost" onClick={() => settle(() => false)}>
              {t("allMine")}
            </Button>
          </>
        )
      }
    >
      {t(differences.length > 0 ? "body" : "bodySame")}
      <div ref={here} data-slot="differences" className="mt-2 grid gap-2 empty:hidden">
        {differences.map((one) => (
          <fieldset key={one.name} className="grid gap-1 border-tone-ink/20 border-t pt-1.5">
            <legend className="contents">
              <span className="font-semibold">{one.label}</span>
            </legend>
            <Side one={one} side="mine" value={one.mine} checked={one.isTouched}>
              {t("mine")}
              {!one.isTouched && ` (${t("untouched")})`}
            </Side>
            <Side one={one} side="theirs" value={one.saved} checked={!one.isTouched}>
              {t("theirs")}
            </Side>
          </fieldset>
        ))}
      </div>
    </Alert>
  );
}

type SideProps = {
  one: Difference;
  side: "mine" | "theirs";
  value: string;
  checked: boolean;
  children: ReactNode;
};

function Side({ one, side, value, checked, children }: SideProps) {
  const t = useTranslations("common.conflict");
  const id = useId();
  const shown = one.show ? one.show(value) : value;
  return (
    <label
      htmlFor={id}
      className="grid cursor-pointer grid-cols-[14px_130px_minmax(0,1fr)] items-baseline gap-2 max-desk:grid-cols-[20px_minmax(0,1fr)]"
    >
      <Radio id={id} name={`keep:${one.name}`} value={side} defaultChecked={checked} className="self-center" />
      <span>{children}</span>
      <span className="whitespace-pre-line font-medium text-ink wrap-anywhere max-desk:col-start-2">
        {shown === "" ? <i className="font-normal text-ink-3">{t("empty")}</i> : shown}
      </span>
    </label>
  );
}

/** As if typed: uncontrolled fields take it, and whoever listens for changes hears of it. */
function putIn(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (
    !(
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) ||
    field.type === "hidden" ||
    field.type === "checkbox"
  )
    return;
  // Past React's own setter, or it would not see a change.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
}

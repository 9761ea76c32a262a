"use client";

import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Kbd } from "@/components/ui/kbd";
import { startImportAction } from "../../_actions/start-import";

type ImportBarProps = {
  slug: string;
  connectionId: string;
  /** How many would be brought in now, and how many wait for a person. */
  ready: number;
  left: number;
  /** Where the opening stock would go; null when the connection has no order warehouse. */
  warehouse: string | null;
  /** Nothing is sent before the first push: then the opening stock cannot surprise anybody. */
  isPushing: boolean;
};

/** The choice and the one button of an import. The button says the number. */
export function ImportBar({ slug, connectionId, ready, left, warehouse, isPushing }: ImportBarProps) {
  const t = useTranslations("import-screen");
  const [state, action] = useActionForm((form) =>
    startImportAction(slug, { connectionId, openingStock: form.get("openingStock") !== null }),
  );
  const form = useRef<HTMLFormElement>(null);
  // Works wherever the focus is, as the key on the button promises.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !event.ctrlKey || event.defaultPrevented) return;
      event.preventDefault();
      form.current?.requestSubmit();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <form
      ref={form}
      action={action}
      className="flex flex-none flex-wrap items-start gap-x-6 gap-y-3 px-5 py-3 max-desk:px-3"
    >
      {warehouse !== null && (
        <CheckField
          name="openingStock"
          label={t("openingStock")}
          help={t(isPushing ? "openingStockPushing" : "openingStockHelp", { warehouse })}
          defaultChecked
          className="min-w-0 max-w-[640px] flex-1 max-desk:basis-full"
        />
      )}
      <div className="ml-auto grid gap-2 max-desk:w-full">
        <FormProblems state={state} />
        <SubmitButton pendingLabel={t("starting")} className="max-desk:w-full">
          <Download aria-hidden="true" />
          {left > 0 ? t("importLeaving", { ready, left }) : t("import", { ready })}
          <Kbd>Ctrl Enter</Kbd>
        </SubmitButton>
      </div>
    </form>
  );
}

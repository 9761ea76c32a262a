"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorWords } from "@/components/errors/use-error-words";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Status } from "@/components/states/status";
import { createWarehouseAction } from "../_actions/create-warehouse";
import { problemsOfWarehouse } from "./warehouse-problems";

/** A new warehouse. Without a code it gets one from its name. */
export function WarehouseForm({ slug }: { slug: string }) {
  const t = useTranslations("stock-screen.warehouses");
  const words = useErrorWords();
  const [added, setAdded] = useState("");
  const [state, action] = useActionForm(async (form) => {
    const name = String(form.get("name") ?? "").trim();
    const result = await createWarehouseAction(slug, {
      name,
      code: String(form.get("code") ?? "").trim() || undefined,
    });
    setAdded(name);
    return problemsOfWarehouse(result, (reason) => t(`problem.${reason}`), words);
  });
  const { values, errors } = state;
  return (
    <form action={action} noValidate className="grid gap-2">
      <FormProblems state={state} />
      <div className="grid max-w-[760px] grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_auto] items-start gap-3 max-desk:grid-cols-1">
        <TextField
          name="name"
          label={t("name")}
          maxLength={120}
          required
          defaultValue={values?.name}
          error={errors?.name}
        />
        <TextField
          name="code"
          label={t("code")}
          optional
          maxLength={20}
          help={t("codeHelp")}
          defaultValue={values?.code}
          error={errors?.code}
        />
        <SubmitButton variant="secondary" pendingLabel={t("saving")} className="mt-6 w-fit max-desk:mt-0">
          {t("save")}
        </SubmitButton>
      </div>
      {state.ok && (
        <Status tone="done" fill="plain">
          {t("saved", { name: added })}
        </Status>
      )}
    </form>
  );
}

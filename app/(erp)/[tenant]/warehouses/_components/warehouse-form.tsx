"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { createWarehouseAction } from "../_actions/create-warehouse";

export function WarehouseForm({ slug }: { slug: string }) {
  const t = useTranslations("stock-screen.warehouses");
  const [state, action] = useActionForm((form) =>
    createWarehouseAction(slug, { name: String(form.get("name") ?? ""), code: String(form.get("code") ?? "") }),
  );
  const { values, errors } = state;
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("saved")}
        </Alert>
      )}
      <TextField name="name" label={t("name")} required defaultValue={values?.name} error={errors?.name} />
      <TextField
        name="code"
        label={t("code")}
        required
        maxLength={20}
        defaultValue={values?.code}
        error={errors?.code}
      />
      <SubmitButton pendingLabel={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </form>
  );
}

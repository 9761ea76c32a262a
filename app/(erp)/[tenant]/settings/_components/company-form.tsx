"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { ReadOnlyField } from "@/components/form/read-only-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { changeCompanyAction } from "../_actions/change-company";

type CompanyFormProps = { slug: string; company: { name: string; cui: string; vatPayer: boolean; slug: string } };

export function CompanyForm({ slug, company }: CompanyFormProps) {
  const t = useTranslations("settings.company");
  const [state, action] = useActionForm((form) =>
    changeCompanyAction(slug, {
      name: String(form.get("name") ?? ""),
      cui: String(form.get("cui") ?? ""),
      vatPayer: form.get("vatPayer") !== null,
    }),
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
      <TextField name="name" label={t("name")} defaultValue={values?.name ?? company.name} error={errors?.name} />
      <TextField name="cui" label={t("cui")} defaultValue={values?.cui ?? company.cui} error={errors?.cui} />
      <CheckField
        key={String(company.vatPayer)}
        name="vatPayer"
        label={t("vatPayer")}
        defaultChecked={company.vatPayer}
      />
      <ReadOnlyField label={t("slug")} value={`/${company.slug}`} note={t("slugNote")} />
      <SubmitButton pendingLabel={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </form>
  );
}

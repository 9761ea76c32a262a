"use client";

import { useTranslations } from "next-intl";
import { CheckField } from "@/components/form/check-field";
import { TextField } from "@/components/form/text-field";

type CompanyFieldsProps = {
  /** What was sent before, by name; undefined the first time. */
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
  wasSent: boolean;
};

/** Name, CUI and VAT of a company, as a sign-up and a new company ask them: `company`, `cui`, `vatPayer`. */
export function CompanyFields({ values, errors, wasSent }: CompanyFieldsProps) {
  const t = useTranslations("auth.signUp");
  return (
    <>
      <TextField
        name="company"
        label={t("company")}
        autoComplete="organization"
        defaultValue={values?.company}
        error={errors?.company}
        maxLength={120}
      />
      <TextField
        name="cui"
        label={t("cui")}
        help={t("cuiHelp")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={values?.cui}
        error={errors?.cui}
        maxLength={20}
      />
      <CheckField
        key={String(wasSent)}
        name="vatPayer"
        label={t("vatPayer")}
        defaultChecked={wasSent ? "vatPayer" in (values ?? {}) : true}
      />
    </>
  );
}

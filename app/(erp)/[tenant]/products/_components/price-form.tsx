"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { MoneyField } from "@/components/form/money-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { setPriceAction } from "../_actions/set-price";

type PriceFormProps = {
  slug: string;
  productId: string;
  warehouseId: string;
  warehouseName: string;
  gross: string;
  listGross: string;
};

/** Price with VAT of one product in one warehouse, and the price before a reduction. */
export function PriceForm({ slug, productId, warehouseId, warehouseName, gross, listGross }: PriceFormProps) {
  const t = useTranslations("products-screen.price");
  const [state, action] = useActionForm((form) =>
    setPriceAction(slug, {
      productId,
      warehouseId,
      gross: String(form.get("gross") ?? ""),
      listGross: String(form.get("listGross") ?? "") || null,
    }),
  );
  const { values, errors } = state;
  return (
    <form action={action} noValidate className="grid gap-3" aria-label={t("of", { warehouse: warehouseName })}>
      <FormProblems state={state} />
      {state.ok && <Alert tone="done">{t("saved")}</Alert>}
      <MoneyField
        name="gross"
        label={t("gross", { warehouse: warehouseName })}
        defaultValue={values?.gross ?? gross}
        error={errors?.gross}
      />
      <MoneyField
        name="listGross"
        label={t("listGross")}
        optional
        defaultValue={values?.listGross ?? listGross}
        error={errors?.listGross}
      />
      <SubmitButton pendingLabel={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { saveProductAction } from "../_actions/save-product";

const VAT_RATES = ["21", "11", "0"];

/** Makes or changes a product. Codes stand one on a line. */
export function ProductForm({ slug, product }: { slug: string; product?: ProductView }) {
  const t = useTranslations("products-screen.form");
  const router = useRouter();
  const [state, action] = useActionForm(
    (form) =>
      saveProductAction(slug, {
        productId: product?.id,
        version: product?.version,
        name: String(form.get("name") ?? ""),
        code: String(form.get("code") ?? "").trim() || null,
        barcodes: linesOf(form.get("barcodes")),
        additionalCodes: linesOf(form.get("additionalCodes")),
        brand: String(form.get("brand") ?? "").trim() || null,
        vatRate: Number(form.get("vatRate")),
      }),
    (data) => data && router.push(`/${slug}/products/${data.productId}`),
  );
  const { values, errors } = state;
  const rates =
    product && !VAT_RATES.includes(String(product.vatRate)) ? [...VAT_RATES, String(product.vatRate)] : VAT_RATES;
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <TextField
        name="name"
        label={t("name")}
        required
        maxLength={500}
        defaultValue={values?.name ?? product?.name}
        error={errors?.name}
      />
      <TextField
        name="code"
        label={t("code")}
        optional
        defaultValue={values?.code ?? product?.code ?? ""}
        error={errors?.code}
      />
      <TextAreaField
        name="barcodes"
        label={t("barcodes")}
        optional
        rows={2}
        help={t("onePerLine")}
        defaultValue={values?.barcodes ?? product?.barcodes.join("\n")}
        error={errors?.barcodes}
      />
      <TextAreaField
        name="additionalCodes"
        label={t("additionalCodes")}
        optional
        rows={2}
        help={t("additionalHelp")}
        defaultValue={values?.additionalCodes ?? product?.additionalCodes.join("\n")}
        error={errors?.additionalCodes}
      />
      <TextField
        name="brand"
        label={t("brand")}
        optional
        defaultValue={values?.brand ?? product?.brand ?? ""}
        error={errors?.brand}
      />
      <SelectField
        name="vatRate"
        label={t("vat")}
        defaultValue={values?.vatRate ?? String(product?.vatRate ?? 21)}
        options={rates.map((rate) => ({ value: rate, label: `${rate} %` }))}
      />
      <SubmitButton pendingLabel={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </form>
  );
}

function linesOf(text: FormDataEntryValue | null): string[] {
  return String(text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

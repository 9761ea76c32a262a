"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorWords } from "@/components/errors/use-error-words";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextAreaField, TextField } from "@/components/form/text-field";
import { textsOf } from "@/components/form/texts-of";
import { UnsavedGuard } from "@/components/form/unsaved-guard";
import { useActionForm } from "@/components/form/use-action-form";
import { useMeanwhile } from "@/components/form/use-meanwhile";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ProductView } from "@/lib/catalog/catalog-types";
import { saveProductAction } from "../_actions/save-product";
import { AttributeListField } from "./attribute-list-field";
import { CodeField } from "./code-field";
import { CodeLinesField } from "./code-lines-field";
import { PictureListField, type PictureOfProduct } from "./picture-list-field";
import { comparedFields, valuesOfProduct } from "./product-compared";
import { problemsByField, type TakenCode, takenCodeOf, toldOf } from "./product-problems";
import { linesOf } from "./typed-codes";

const VAT_RATES = ["21", "11", "0"];
const MOST_CODES = 50;

type ProductFormProps = {
  slug: string;
  product?: ProductView & { descriptionText: string; pictures: readonly PictureOfProduct[] };
};

/** Makes or changes a product. Barcodes and additional codes stand one on a line. */
export function ProductForm({ slug, product }: ProductFormProps) {
  const t = useTranslations("products-screen.form");
  const problem = useTranslations("products-screen.problem");
  const errorWords = useErrorWords();
  const router = useRouter();
  const [taken, setTaken] = useState<TakenCode | null>(null);
  // Lists keep their own rows: another number draws them anew, from what is saved now.
  const [drawn, setDrawn] = useState<Readonly<Record<string, number>>>({});
  const meanwhile = useMeanwhile(
    { version: product?.version, values: valuesOfProduct(product) },
    comparedFields(t),
    (names) =>
      setDrawn((before) => ({
        ...before,
        ...Object.fromEntries(names.map((name) => [name, (before[name] ?? 0) + 1])),
      })),
  );
  const [state, action] = useActionForm(
    async (form) => {
      const { version } = meanwhile.clear();
      const barcodes = linesOf(form.get("barcodes"));
      const additionalCodes = linesOf(form.get("additionalCodes"));
      const tooMany = [barcodes, additionalCodes].findIndex((codes) => codes.length > MOST_CODES);
      if (tooMany >= 0) {
        const sentence = problem("tooManyCodes", { limit: MOST_CODES });
        return { validationErrors: { [tooMany === 0 ? "barcodes" : "additionalCodes"]: { _errors: [sentence] } } };
      }
      const text = (name: string) => String(form.get(name) ?? "").trim();
      if (text("name") === "") return { validationErrors: { name: { _errors: [problem("empty")] } } };
      const result = await saveProductAction(slug, {
        productId: product?.id,
        version,
        name: text("name"),
        code: text("code") || null,
        barcodes,
        additionalCodes,
        brand: text("brand") || null,
        category: text("category") || null,
        unit: text("unit") || "buc",
        vatRate: Number(form.get("vatRate")),
        description: String(form.get("description") ?? ""),
        images: linesOf(form.get("images")),
        attributes: JSON.parse(text("attributes") || "[]"),
      });
      setTaken(takenCodeOf(result?.serverError));
      if (toldOf(result?.serverError)?.code === "changed_meanwhile") meanwhile.raise(textsOf(form));
      return problemsByField(result, form, (key, values) => problem(key as "taken", values as never), errorWords);
    },
    (data) => {
      const saved = data as { productId?: string } | undefined;
      if (saved?.productId) router.push(`/${slug}/products/${saved.productId}`);
    },
  );
  const { values, errors } = state;
  const rates =
    product && !VAT_RATES.includes(String(product.vatRate)) ? [...VAT_RATES, String(product.vatRate)] : VAT_RATES;
  return (
    <form action={action} noValidate className="grid grid-cols-[minmax(0,1fr)] gap-3" onInput={meanwhile.begin}>
      <UnsavedGuard question={t("leave", { name: product?.name ?? t("newOne") })} state={state} />
      {meanwhile.notice ?? (
        <FormProblems state={state} labels={{ name: t("name"), code: t("code"), barcodes: t("barcodes") }} />
      )}
      {taken && (
        <Alert
          tone="broken"
          className="max-w-[480px]"
          title={t("takenTitle", { code: taken.code })}
          actions={
            <Link
              href={`/${slug}/products/${taken.productId}`}
              target="_blank"
              className={buttonVariants({ size: "small", className: "max-w-full" })}
            >
              <span className="cut">{t("takenOpen", { product: taken.productName })}</span>
            </Link>
          }
        >
          {t("takenBody")}
        </Alert>
      )}
      <div className="grid grid-cols-[minmax(0,480px)_minmax(0,480px)] gap-x-10 gap-y-3 max-full:grid-cols-1">
        <div className="grid content-start gap-3">
          <TextField
            name="name"
            label={t("name")}
            required
            maxLength={500}
            defaultValue={values?.name ?? product?.name}
            error={errors?.name}
          />
          <CodeField
            name="code"
            label={t("code")}
            help={t("codeHelp")}
            optional
            defaultValue={values?.code ?? product?.code ?? ""}
            error={errors?.code}
          />
          <CodeLinesField
            name="barcodes"
            label={t("barcodes")}
            help={t("onePerLine")}
            defaultValue={values?.barcodes ?? product?.barcodes.filter((one) => one !== product.code).join("\n")}
            error={errors?.barcodes}
            gtin
          />
          <CodeLinesField
            name="additionalCodes"
            label={t("additionalCodes")}
            help={t("additionalHelp")}
            defaultValue={values?.additionalCodes ?? product?.additionalCodes.join("\n")}
            error={errors?.additionalCodes}
          />
          <div className="grid max-w-[480px] grid-cols-2 gap-3">
            <SelectField
              name="vatRate"
              label={t("vat")}
              defaultValue={values?.vatRate ?? String(product?.vatRate ?? 21)}
              options={rates.map((rate) => ({ value: rate, label: `${rate}\u00a0%` }))}
            />
            <TextField
              name="unit"
              label={t("unit")}
              maxLength={20}
              defaultValue={values?.unit ?? product?.unit ?? "buc"}
              error={errors?.unit}
            />
          </div>
          <TextField
            name="brand"
            label={t("brand")}
            optional
            maxLength={200}
            defaultValue={values?.brand ?? product?.brand ?? ""}
            error={errors?.brand}
          />
          <TextField
            name="category"
            label={t("category")}
            optional
            maxLength={300}
            defaultValue={values?.category ?? product?.category ?? ""}
            error={errors?.category}
          />
        </div>
        <div className="grid content-start gap-3">
          <PictureListField key={`images-${drawn.images}`} pictures={product?.pictures ?? []} error={errors?.images} />
          <AttributeListField key={`attributes-${drawn.attributes}`} attributes={product?.attributes ?? []} />
          <TextAreaField
            name="description"
            label={t("description")}
            help={t("descriptionHelp")}
            optional
            className="max-h-96 min-h-28"
            defaultValue={values?.description ?? product?.descriptionText ?? ""}
            error={errors?.description}
          />
        </div>
      </div>
      <div className="flex gap-2">
        <SubmitButton pendingLabel={t("saving")}>{t("save")}</SubmitButton>
        <Link href={`/${slug}/products${product ? `/${product.id}` : ""}`} className={buttonVariants({})}>
          {t("cancel")}
        </Link>
      </div>
    </form>
  );
}

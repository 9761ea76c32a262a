import type { ComparedField } from "@/components/form/differences";
import type { ProductView } from "@/lib/catalog/catalog-types";

const NAMES = [
  "name",
  "code",
  "barcodes",
  "additionalCodes",
  "vatRate",
  "unit",
  "brand",
  "category",
  "images",
  "attributes",
  "description",
] as const;
type Name = (typeof NAMES)[number];

const LABEL = { vatRate: "vat" } as const;
const SHOWN: Partial<Record<Name, (value: string) => string>> = {
  vatRate: (value) => `${value}\u00a0%`,
  attributes: (value) => {
    const rows: { name: string; value: string }[] = JSON.parse(value || "[]");
    return rows.map((one) => `${one.name}: ${one.value}`).join("\n");
  },
};

/** The fields of the product form, for telling what two people did to one product. `t` speaks from `products-screen.form`. */
export function comparedFields(t: (key: Exclude<Name, "vatRate"> | "vat") => string): ComparedField[] {
  return NAMES.map((name) => ({ name, label: t(name === "vatRate" ? LABEL.vatRate : name), show: SHOWN[name] }));
}

/** What the form holds when nothing was typed. */
export function valuesOfProduct(product?: ProductView & { descriptionText: string }): Record<Name, string> {
  return {
    name: product?.name ?? "",
    code: product?.code ?? "",
    barcodes: product?.barcodes.filter((one) => one !== product.code).join("\n") ?? "",
    additionalCodes: product?.additionalCodes.join("\n") ?? "",
    vatRate: String(product?.vatRate ?? 21),
    unit: product?.unit ?? "buc",
    brand: product?.brand ?? "",
    category: product?.category ?? "",
    images: product?.images.join("\n") ?? "",
    attributes: JSON.stringify(product?.attributes.map(({ name, value }) => ({ name, value })) ?? []),
    description: product?.descriptionText ?? "",
  };
}

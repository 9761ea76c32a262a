import type { FailureReason } from "../state/batch-types";
import type { Language } from "./api-context";

/** Why an item of a batch failed. The real texts are free and localised; nobody may branch on them. */
export function failureText(reason: FailureReason, barcode: string, language: Language): string {
  const [ro, en] = TEXTS[reason];
  return (language === "ro" ? ro : en).replace("{barcode}", barcode);
}

const TEXTS = {
  "barcode-missing": ["Codul de bare este obligatoriu.", "Barcode is required."],
  "barcode-unknown": [
    "Produsul cu codul de bare {barcode} nu a fost găsit.",
    "Product with barcode {barcode} was not found.",
  ],
  "barcode-twice": [
    "Codul de bare {barcode} apare de mai multe ori în aceeași cerere.",
    "Barcode {barcode} is repeated in the same request.",
  ],
  "not-approved": [
    "Produsul {barcode} nu este aprobat; stocul și prețul nu pot fi actualizate.",
    "Product {barcode} is not approved; stock and price can not be updated.",
  ],
  blacklisted: ["Produsul {barcode} este pe lista neagră.", "Product {barcode} is blacklisted."],
  "nothing-to-change": [
    "Trimite cel puțin stocul sau prețul pentru {barcode}.",
    "Quantity or price must be sent for {barcode}.",
  ],
  "quantity-invalid": [
    "Stocul pentru {barcode} trebuie să fie un număr întreg, cel puțin 0.",
    "Quantity of {barcode} must be a whole number, at least 0.",
  ],
  "quantity-too-large": [
    "Stocul pentru {barcode} nu poate depăși 20000.",
    "Quantity of {barcode} can not be greater than 20000.",
  ],
  "price-invalid": ["Prețul pentru {barcode} nu este valid.", "Price of {barcode} is not valid."],
  "list-below-sale": [
    "Prețul de listă pentru {barcode} nu poate fi mai mic decât prețul de vânzare.",
    "List price of {barcode} can not be lower than its sale price.",
  ],
  "too-many-price-changes": [
    "Prețul pentru {barcode} a fost schimbat de prea multe ori într-un minut.",
    "Price of {barcode} was changed too many times within a minute.",
  ],
  "not-locked": ["Produsul {barcode} nu este blocat.", "Product {barcode} is not locked."],
  "lock-needs-support": [
    "Blocarea produsului {barcode} poate fi ridicată doar de Trendyol.",
    "The lock of product {barcode} can only be lifted by Trendyol.",
  ],
} satisfies Record<FailureReason, [ro: string, en: string]>;

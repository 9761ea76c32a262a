"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { MoneyField } from "@/components/form/money-field";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Status } from "@/components/states/status";
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
  const [state, action] = useActionForm(async (form) => {
    const typed = (name: string) => String(form.get(`${name}-${warehouseId}`) ?? "").trim();
    const result = await setPriceAction(slug, {
      productId,
      warehouseId,
      gross: typed("gross"),
      listGross: typed("listGross") || null,
    });
    const field = fieldOf(result);
    if (!field) return result;
    const sentence = t(`problem.${reasonOf(typed(field.name), field.reason)}`);
    return { validationErrors: { [`${field.name}-${warehouseId}`]: { _errors: [sentence] } } };
  });
  const { values, errors } = state;
  const [grossName, listName] = [`gross-${warehouseId}`, `listGross-${warehouseId}`];
  return (
    <form action={action} noValidate aria-label={t("of", { warehouse: warehouseName })} className="grid gap-1">
      <FormProblems state={state} />
      <div className="grid grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_minmax(0,1fr)_auto] items-start gap-3 max-desk:grid-cols-2">
        <div className="self-center pt-5 font-medium max-desk:col-span-2 max-desk:pt-0">{warehouseName}</div>
        <MoneyField
          key={`${gross} ${state.ok}`}
          name={grossName}
          label={t("gross")}
          defaultValue={values?.[grossName] ?? gross}
          error={errors?.[grossName]}
        />
        <MoneyField
          key={`list ${listGross} ${state.ok}`}
          name={listName}
          label={t("listGross")}
          optional
          defaultValue={values?.[listName] ?? listGross}
          error={errors?.[listName]}
        />
        <SubmitButton variant="secondary" pendingLabel={t("saving")} className="mt-6 w-fit max-desk:mt-0">
          {t("save")}
        </SubmitButton>
      </div>
      {state.ok && (
        <Status tone="done" fill="plain" className="justify-self-end">
          {t("saved")}
        </Status>
      )}
    </form>
  );
}

type Reason = "invalid" | "not_positive" | "absurd" | "below_price";
type Answer = { serverError?: unknown; validationErrors?: unknown } | undefined;

/** The sentence that fits what was typed: nothing at all and a sum below zero are understood, and simply not prices. */
function reasonOf(typed: string, reason: Reason): Reason | "empty" {
  if (typed === "") return "empty";
  return reason === "invalid" && /^-\d/.test(typed) ? "not_positive" : reason;
}

/** The field that the answer is about and why, from either kind of refusal. */
function fieldOf(result: Answer): { name: "gross" | "listGross"; reason: Reason } | null {
  const facts = (result?.serverError as { facts?: Record<string, unknown> } | undefined)?.facts;
  const refused = Object.keys(result?.validationErrors ?? {});
  const name = facts?.field ?? refused.find((field) => field === "gross" || field === "listGross");
  if (name !== "gross" && name !== "listGross") return null;
  const known: readonly string[] = ["not_positive", "absurd", "below_price"];
  return { name, reason: known.includes(String(facts?.reason)) ? (facts?.reason as Reason) : "invalid" };
}

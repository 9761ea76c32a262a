"use client";

import { useTranslations } from "next-intl";
import { ChoiceField } from "@/components/form/check-field";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { adjustStockAction } from "../_actions/adjust-stock";

type Place = { id: string; name: string; onHand: number | null };
type AdjustFormProps = { slug: string; productId: string; unit: string; places: readonly Place[] };
const REASONS = ["correction", "found", "damage", "loss", "own_use"] as const;

/** One product in one warehouse: counted figure or a difference, and why. Zero is a figure too: it makes "none" known. */
export function AdjustForm({ slug, productId, unit, places }: AdjustFormProps) {
  const t = useTranslations("stock-screen.adjust");
  const reasons = useTranslations("states.adjustment_reason");
  const [state, action] = useActionForm((form) => {
    const typed = String(form.get("amount") ?? "").trim();
    // An empty field is no figure; it must never count as zero.
    const amount = typed === "" ? Number.NaN : Number(typed.replace(",", "."));
    const isCount = form.get("mode") !== "delta";
    return adjustStockAction(slug, {
      warehouseId: String(form.get("warehouseId") ?? ""),
      reason: REASONS.find((reason) => reason === form.get("reason")) ?? "correction",
      note: String(form.get("note") ?? "") || undefined,
      lines: [isCount ? { productId, onHand: amount } : { productId, delta: amount }],
    });
  });
  const { values, errors } = state;
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("saved")}
        </Alert>
      )}
      <SelectField
        name="warehouseId"
        label={t("warehouse")}
        defaultValue={values?.warehouseId ?? places[0]?.id}
        options={places.map((place) => ({
          value: place.id,
          label:
            place.onHand === null
              ? t("placeUnknown", { name: place.name })
              : t("place", { name: place.name, count: place.onHand }),
        }))}
      />
      <ChoiceField
        name="mode"
        legend={t("mode")}
        defaultValue={values?.mode ?? "count"}
        choices={[
          { value: "count", label: t("counted") },
          { value: "delta", label: t("delta") },
        ]}
      />
      <TextField
        name="amount"
        label={t("amount")}
        unit={unit}
        inputMode="decimal"
        required
        defaultValue={values?.amount}
        error={errors?.lines}
        help={t("amountHelp")}
      />
      <SelectField
        name="reason"
        label={t("reason")}
        defaultValue={values?.reason ?? "correction"}
        options={REASONS.map((reason) => ({ value: reason, label: reasons(reason) }))}
      />
      <TextField name="note" label={t("note")} optional defaultValue={values?.note} error={errors?.note} />
      <SubmitButton pendingLabel={t("saving")} className="w-fit">
        {t("save")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { tryAction } from "@/components/errors/try-action";
import { CheckField } from "@/components/form/check-field";
import { FieldError } from "@/components/form/form-field";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { textsOf } from "@/components/form/texts-of";
import { useActionForm } from "@/components/form/use-action-form";
import { useMeanwhile } from "@/components/form/use-meanwhile";
import { Status } from "@/components/states/status";
import type { ConnectionSettings } from "@/lib/channels/connections/connection-types";
import type { SettingsEffect } from "@/lib/channels/connections/preview-settings";
import { settingsVersion } from "@/lib/channels/connections/settings-version";
import { previewSettingsAction } from "../_actions/preview-settings";
import { saveSettingsAction } from "../_actions/save-settings";
import { readSendingForm, sendingTexts } from "../read-sending-form";

const LOOK_AFTER_MS = 500;

type SendingFormProps = {
  slug: string;
  connectionId: string;
  settings: ConnectionSettings;
  warehouses: readonly { id: string; name: string }[];
};

/** What is sent and from where. While it is changed, it says how many products that would change, before anything is saved. */
export function SendingForm({ slug, connectionId, settings, warehouses }: SendingFormProps) {
  const t = useTranslations("connection-screen.settings");
  const field = useTranslations("connection-screen.settings.field");
  const common = useTranslations("common.form");
  const [effect, setEffect] = useState<SettingsEffect | null>(null);
  const [hasSeen, setHasSeen] = useState(false);
  // Checkboxes and selects forget what was chosen when React resets the form after a refusal.
  const [chosen, setChosen] = useState<readonly string[]>(settings.stockWarehouseIds);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const asked = useRef(0);
  const namesOf = (ids: string) =>
    warehouses
      .filter((one) => ids.split("\n").includes(one.id))
      .map((one) => one.name)
      .join("\n");
  const meanwhile = useMeanwhile(
    { version: settingsVersion(settings), values: sendingTexts(settings) },
    [
      { name: "stockWarehouseIds", label: t("stockWarehouses"), show: namesOf },
      { name: "buffer", label: t("buffer") },
      { name: "cap", label: t("cap") },
      { name: "priceWarehouseId", label: t("priceWarehouse"), show: namesOf },
      { name: "orderWarehouseId", label: t("orderWarehouse"), show: namesOf },
    ],
    (names) => names.includes("stockWarehouseIds") && setChosen(settings.stockWarehouseIds),
  );
  const [state, action] = useActionForm(
    async (form) => {
      const { version: seen } = meanwhile.clear();
      const result = await saveSettingsAction(slug, {
        ...readSendingForm(connectionId, form),
        seenZero: hasSeen ? (effect?.toZero ?? 0) : 0,
        seen,
      });
      const told = result?.serverError;
      // With `toZero` it is the consequence that has changed, not the settings: the sentence of the form tells it.
      if (told?.code === "changed_meanwhile" && told.facts?.toZero === undefined)
        meanwhile.raise({ ...textsOf(form), stockWarehouseIds: form.getAll("stockWarehouseIds").sort().join("\n") });
      return result;
    },
    () => {
      meanwhile.done();
      setEffect(null);
      setHasSeen(false);
    },
  );
  useEffect(() => () => clearTimeout(timer.current), []);

  const look = (form: HTMLFormElement) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const round = ++asked.current;
      const answer = await tryAction(() =>
        previewSettingsAction(slug, readSendingForm(connectionId, new FormData(form))),
      );
      if (round !== asked.current) return;
      setEffect(answer?.data ?? null);
      setHasSeen(false);
    }, LOOK_AFTER_MS);
  };
  const options = warehouses.map((warehouse) => ({ value: warehouse.id, label: warehouse.name }));
  const error = (name: "stockWarehouseIds" | "buffer" | "cap" | "priceWarehouseId" | "orderWarehouseId") =>
    state.errors?.[name] ? field(name) : undefined;
  const isBlocked = (effect?.toZero ?? 0) > 0 && !hasSeen;

  return (
    <form
      action={action}
      noValidate
      className="grid gap-4"
      onInput={meanwhile.begin}
      onChange={(event) => {
        const name = (event.target as Element).getAttribute("name") ?? "";
        if (name !== "seenZero" && !name.startsWith("keep:")) look(event.currentTarget);
      }}
    >
      {meanwhile.notice ?? <FormProblems state={state} />}
      <fieldset className="grid gap-1.5">
        <legend className="mb-1 font-medium">{t("stockWarehouses")}</legend>
        {warehouses.map((warehouse) => (
          <CheckField
            key={warehouse.id}
            name="stockWarehouseIds"
            value={warehouse.id}
            label={warehouse.name}
            checked={chosen.includes(warehouse.id)}
            onChange={(event) =>
              setChosen(
                event.target.checked ? [...chosen, warehouse.id] : chosen.filter((other) => other !== warehouse.id),
              )
            }
          />
        ))}
        <span className="text-12 text-ink-3">{t("stockWarehousesHelp")}</span>
        <FieldError id="stockWarehouseIds" error={error("stockWarehouseIds")} />
      </fieldset>
      <TextField
        name="buffer"
        label={t("buffer")}
        help={t("bufferHelp")}
        inputMode="numeric"
        unit={t("pieces")}
        defaultValue={state.values?.buffer ?? settings.buffer}
        error={error("buffer")}
      />
      <TextField
        name="cap"
        label={t("cap")}
        help={t("capHelp")}
        inputMode="numeric"
        unit={t("pieces")}
        optional
        defaultValue={state.values?.cap ?? settings.cap ?? ""}
        error={error("cap")}
      />
      <SelectField
        key={`priceWarehouseId:${state.values?.priceWarehouseId ?? settings.priceWarehouseId}`}
        name="priceWarehouseId"
        label={t("priceWarehouse")}
        help={t("priceWarehouseHelp")}
        defaultValue={state.values?.priceWarehouseId ?? settings.priceWarehouseId ?? ""}
        error={error("priceWarehouseId")}
        options={[...options, { value: "", label: t("noPrice") }]}
      />
      <SelectField
        key={`orderWarehouseId:${state.values?.orderWarehouseId ?? settings.orderWarehouseId}`}
        name="orderWarehouseId"
        label={t("orderWarehouse")}
        help={t("orderWarehouseHelp")}
        defaultValue={state.values?.orderWarehouseId ?? settings.orderWarehouseId ?? ""}
        error={error("orderWarehouseId")}
        options={options}
      />
      <div aria-live="polite" className="grid gap-2">
        {effect && <Effect effect={effect} isPushing={settings.push} />}
        {effect && effect.toZero > 0 && (
          <CheckField
            name="seenZero"
            label={t("seen", { count: effect.toZero })}
            checked={hasSeen}
            onChange={(event) => setHasSeen(event.target.checked)}
          />
        )}
        {effect && effect.unknown > 0 && (
          <p className="text-12 text-ink-3">{t("unknown", { count: effect.unknown })}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel={common("pending")} disabled={isBlocked}>
          {effect && effect.changing > 0 && settings.push ? t("saveChanging", { count: effect.changing }) : t("save")}
        </SubmitButton>
        {isBlocked && <span className="text-12 text-ink-3">{t("firstSeen")}</span>}
        {state.ok && !effect && (
          <Status tone="done" fill="plain">
            {common("saved")}
          </Status>
        )}
      </div>
    </form>
  );
}

/** The consequence in words; zeros in red, with their number. */
function Effect({ effect, isPushing }: { effect: SettingsEffect; isPushing: boolean }) {
  const t = useTranslations("connection-screen.settings");
  if (effect.changing === 0) return <p className="text-ink-2">{t("changesNothing")}</p>;
  return (
    <p data-tone={effect.toZero > 0 ? "broken" : "you"} className="rounded-2 bg-tone-tint px-3 py-2 text-tone-ink">
      <b className="font-semibold">{t(isPushing ? "changes" : "wouldChange", { count: effect.changing })}</b>{" "}
      {effect.toZero > 0 && t("toZero", { count: effect.toZero })}
    </p>
  );
}

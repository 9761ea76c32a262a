"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { connectChannelAction } from "../_actions/connect-channel";
import { KeyFields } from "./key-fields";

const STOREFRONTS = ["RO", "BG", "GR", "HU", "CZ", "SK", "DE", "TR"] as const;

/** Keys of a seller account. They are tested with the channel before anything is stored. */
export function ConnectForm({ slug }: { slug: string }) {
  const t = useTranslations("channels-screen.connect");
  // Kept here alone, so that a wrong seller id does not cost the keys: they never come back from the server.
  const [keys, setKeys] = useState({ apiKey: "", apiSecret: "" });
  const [state, action] = useActionForm((form) => {
    const text = (name: string) => String(form.get(name) ?? "");
    return connectChannelAction(slug, {
      name: text("name"),
      storefront: text("storefront"),
      sellerId: text("sellerId"),
      apiKey: text("apiKey"),
      apiSecret: text("apiSecret"),
    });
  });
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={100}
        defaultValue={state.values?.name ?? t("nameDefault")}
        error={state.errors?.name}
      />
      <SelectField
        // A select forgets its choice when its form is reset; drawn anew it has it again.
        key={state.values?.storefront ?? "RO"}
        name="storefront"
        label={t("storefront")}
        defaultValue={state.values?.storefront ?? "RO"}
        error={state.errors?.storefront}
        options={STOREFRONTS.map((value) => ({ value, label: t(`country.${value}`) }))}
      />
      <TextField
        name="sellerId"
        label={t("sellerId")}
        help={t("sellerIdHelp")}
        inputMode="numeric"
        autoComplete="off"
        defaultValue={state.values?.sellerId}
        error={state.errors?.sellerId}
      />
      <KeyFields keys={keys} onChange={setKeys} errors={state.errors} help={t("keyHelp")} />
      <SubmitButton pendingLabel={t("pending")} className="w-fit">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

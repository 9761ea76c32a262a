"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { connectChannelAction } from "../_actions/connect-channel";

const STOREFRONTS = ["RO", "BG", "GR", "HU", "CZ", "SK", "DE", "TR"] as const;

/** Keys of a seller account. They are tested with the channel before anything is stored. */
export function ConnectForm({ slug }: { slug: string }) {
  const t = useTranslations("channels-screen.connect");
  const [state, action] = useActionForm((form) => {
    const text = (name: string) => String(form.get(name) ?? "");
    return connectChannelAction(slug, {
      channel: "trendyol",
      name: text("name"),
      storefront: text("storefront"),
      credentials: { sellerId: text("sellerId"), apiKey: text("apiKey"), apiSecret: text("apiSecret") },
    });
  });
  const missing = state.errors?.credentials;
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
        error={missing}
      />
      <SecretField name="apiKey" label="API Key" help={t("keyHelp")} autoComplete="off" error={missing} />
      <SecretField name="apiSecret" label="API Secret" autoComplete="off" error={missing} />
      <SubmitButton pendingLabel={t("pending")} className="w-fit">
        {t("submit")}
      </SubmitButton>
    </form>
  );
}

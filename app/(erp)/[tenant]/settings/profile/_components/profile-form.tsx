"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { ReadOnlyField } from "@/components/form/read-only-field";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { changeProfileAction } from "../_actions/change-profile";

export function ProfileForm({ name, email, locale }: { name: string; email: string; locale: string }) {
  const t = useTranslations("settings");
  const languages = useTranslations("common.language");
  const [state, action] = useActionForm((form) =>
    changeProfileAction({
      name: String(form.get("name") ?? ""),
      locale: form.get("locale") === "en" ? "en" : "ro",
    }),
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {state.ok && (
        <Alert tone="done" className="max-w-[480px]">
          {t("profile.saved")}
        </Alert>
      )}
      <TextField
        name="name"
        label={t("profile.name")}
        autoComplete="name"
        defaultValue={state.values?.name ?? name}
        error={state.errors?.name}
      />
      <ReadOnlyField label={t("profile.email")} value={email} note={t("profile.emailNote")} />
      <SelectField
        key={locale}
        name="locale"
        label={t("profile.locale")}
        defaultValue={state.values?.locale ?? locale}
        options={(["ro", "en"] as const).map((value) => ({ value, label: languages(value) }))}
      />
      <SubmitButton pendingLabel={t("company.saving")} className="w-fit">
        {t("profile.save")}
      </SubmitButton>
    </form>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Alert } from "@/components/ui/alert";
import { createApiKeyAction } from "../_actions/create-api-key";

const ROLES = ["admin", "clerk", "picker", "accountant"] as const;

/** Makes a key and shows it, once. It lives in this component only and is gone with the page. */
export function CreateKeyForm({ slug }: { slug: string }) {
  const t = useTranslations("settings.apiKeys");
  const [made, setMade] = useState<{ key: string; name: string } | null>(null);
  const [state, action] = useActionForm(
    async (form) => {
      const name = String(form.get("name") ?? "");
      const role = ROLES.find((one) => one === form.get("role"));
      if (!role) return { validationErrors: { role: { _errors: [t("chooseRole")] } } };
      return createApiKeyAction(slug, { name, role });
    },
    (data) => setMade(data ?? null),
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      {made && (
        <Alert tone="you" className="max-w-[480px]">
          {t("made", { name: made.name })}
          <output
            className="mt-2 block select-all break-all rounded-1 bg-sheet px-2 py-1 text-13 text-ink"
            aria-label={t("key")}
          >
            {made.key}
          </output>
        </Alert>
      )}
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="off"
        maxLength={120}
        defaultValue={state.values?.name}
        error={state.errors?.name}
      />
      <SelectField
        name="role"
        label={t("role")}
        // No role is proposed: a key that may too much is made by nobody's choice.
        defaultValue={state.values?.role ?? ""}
        error={state.errors?.role}
        options={[
          { value: "", label: t("roleNone"), disabled: true },
          ...ROLES.map((value) => ({ value, label: t(`roles.${value}`) })),
        ]}
      />
      <SubmitButton pendingLabel={t("creating")} className="w-fit">
        {t("create")}
      </SubmitButton>
    </form>
  );
}

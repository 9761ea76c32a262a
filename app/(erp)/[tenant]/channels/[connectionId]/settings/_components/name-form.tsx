"use client";

import { useTranslations } from "next-intl";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { Status } from "@/components/states/status";
import { renameConnectionAction } from "../_actions/rename-connection";

/** The name of the connection inside Marfa. */
export function NameForm({ slug, connectionId, name }: { slug: string; connectionId: string; name: string }) {
  const t = useTranslations("connection-screen.settings");
  const common = useTranslations("common.form");
  const [state, action] = useActionForm((form) =>
    renameConnectionAction(slug, { connectionId, name: String(form.get("name") ?? "") }),
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <TextField
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        maxLength={100}
        defaultValue={state.values?.name ?? name}
        error={state.errors?.name}
      />
      <div className="flex items-center gap-3">
        <SubmitButton variant="secondary" pendingLabel={common("pending")}>
          {t("rename")}
        </SubmitButton>
        {state.ok && (
          <Status tone="done" fill="plain">
            {common("saved")}
          </Status>
        )}
      </div>
    </form>
  );
}

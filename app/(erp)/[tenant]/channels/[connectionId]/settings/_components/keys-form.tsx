"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SubmitButton } from "@/components/form/submit-button";
import { useActionForm } from "@/components/form/use-action-form";
import { Status } from "@/components/states/status";
import { KeyFields } from "../../../_components/key-fields";
import { replaceKeysAction } from "../_actions/replace-keys";

/** New keys for the same account; the old ones stay in use until the channel accepts these. */
export function KeysForm({ slug, connectionId }: { slug: string; connectionId: string }) {
  const t = useTranslations("connection-screen.settings");
  // Kept here alone until they are good: they never come back from the server.
  const [keys, setKeys] = useState({ apiKey: "", apiSecret: "" });
  const [state, action] = useActionForm(
    () => replaceKeysAction(slug, { connectionId, ...keys }),
    () => setKeys({ apiKey: "", apiSecret: "" }),
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <KeyFields keys={keys} onChange={setKeys} errors={state.errors} />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" pendingLabel={t("testing")}>
          {t("replaceKeys")}
        </SubmitButton>
        {state.ok && (
          <Status tone="done" fill="plain">
            {t("keysReplaced")}
          </Status>
        )}
      </div>
    </form>
  );
}

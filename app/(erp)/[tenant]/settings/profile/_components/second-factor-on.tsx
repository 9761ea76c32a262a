"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { renewRecoveryCodesAction } from "../_actions/renew-recovery-codes";
import { stopSecondFactorAction } from "../_actions/stop-second-factor";
import { RecoveryCodes } from "./recovery-codes";
import { wrongAt } from "./wrong-at";

/** The second step is on: new recovery codes, or off again. Either asks for the password and a code. */
export function SecondFactorOn() {
  const t = useTranslations("settings.secondFactor");
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [state, action] = useActionForm(
    async (form) => {
      const both = { knownPassword: String(form.get("knownPassword") ?? ""), code: String(form.get("code") ?? "") };
      const act = form.get("act") === "stop" ? stopSecondFactorAction : renewRecoveryCodesAction;
      return wrongAt(await act(both), "knownPassword", { knownPassword: t("wrongPassword"), code: t("wrongCode") });
    },
    (data) => setCodes((data as { recoveryCodes: string[] } | undefined)?.recoveryCodes ?? null),
  );
  if (codes) return <RecoveryCodes key={codes[0]} codes={codes} isNew={false} />;
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <p className="max-w-[560px] text-ink-2">{t("bothWhat")}</p>
      <SecretField
        name="knownPassword"
        label={t("password")}
        autoComplete="current-password"
        error={state.errors?.knownPassword}
        maxLength={200}
      />
      <TextField
        name="code"
        label={t("code")}
        help={t("anyCodeHelp")}
        autoComplete="one-time-code"
        maxLength={40}
        error={state.errors?.code}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="act" value="renew" variant="secondary" pendingLabel={t("working")}>
          {t("renew")}
        </SubmitButton>
        <SubmitButton name="act" value="stop" variant="danger" pendingLabel={t("working")}>
          {t("stop")}
        </SubmitButton>
      </div>
    </form>
  );
}

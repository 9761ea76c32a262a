"use client";

import { useTranslations } from "next-intl";
import { renewRecoveryCodesAction } from "@/app/_actions/renew-recovery-codes";
import { stopSecondFactorAction } from "@/app/_actions/stop-second-factor";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { wrongAt } from "./wrong-at";

type SecondFactorOnProps = { onRenewed: (codes: readonly string[]) => void; onStopped: () => void };

/** The second step is on: new recovery codes, or off again. Either asks for the password and a code. */
export function SecondFactorOn({ onRenewed, onStopped }: SecondFactorOnProps) {
  const t = useTranslations("settings.secondFactor");
  const [state, action] = useActionForm(
    async (form) => {
      const both = { knownPassword: String(form.get("knownPassword") ?? ""), code: String(form.get("code") ?? "") };
      const act = form.get("act") === "stop" ? stopSecondFactorAction : renewRecoveryCodesAction;
      return wrongAt(await act(both), "knownPassword", { knownPassword: t("wrongPassword"), code: t("wrongCode") });
    },
    (data) => {
      const codes = (data as { recoveryCodes?: string[] } | undefined)?.recoveryCodes;
      if (codes) onRenewed(codes);
      else onStopped();
    },
  );
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

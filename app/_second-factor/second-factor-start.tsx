"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { confirmSecondFactorAction } from "@/app/_actions/confirm-second-factor";
import { startSecondFactorAction } from "@/app/_actions/start-second-factor";
import { cn } from "@/components/cn";
import { FormProblems } from "@/components/form/form-problems";
import { SecretField } from "@/components/form/secret-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { useActionForm } from "@/components/form/use-action-form";
import { buttonVariants } from "@/components/ui/button";
import { QrPicture } from "./qr-picture";
import { wrongAt } from "./wrong-at";

type Begun = { secret: string; picture: { path: string; size: number }; address: string };

/** Switches the second step on: password, picture for the phone, code of the phone, and the recovery codes, shown once. */
export function SecondFactorStart({ onOn }: { onOn: (codes: readonly string[]) => void }) {
  const t = useTranslations("settings.secondFactor");
  const [begun, setBegun] = useState<Begun | null>(null);
  const [state, action] = useActionForm(
    async (form) =>
      wrongAt(
        await startSecondFactorAction({ knownPassword: String(form.get("knownPassword") ?? "") }),
        "knownPassword",
        {
          knownPassword: t("wrongPassword"),
        },
      ),
    (data) => setBegun(data as Begun),
  );
  if (begun) return <Confirm begun={begun} onDone={onOn} />;
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <SecretField
        name="knownPassword"
        label={t("password")}
        autoComplete="current-password"
        error={state.errors?.knownPassword}
        maxLength={200}
      />
      <SubmitButton variant="secondary" pendingLabel={t("starting")} className="w-fit">
        {t("start")}
      </SubmitButton>
    </form>
  );
}

function Confirm({ begun, onDone }: { begun: Begun; onDone: (codes: readonly string[]) => void }) {
  const t = useTranslations("settings.secondFactor");
  const [state, action] = useActionForm(
    async (form) =>
      wrongAt(await confirmSecondFactorAction({ code: String(form.get("code") ?? "") }), "code", {
        code: t("wrongCode"),
      }),
    (data) => onDone((data as { recoveryCodes: string[] }).recoveryCodes),
  );
  return (
    <form action={action} noValidate className="grid gap-3">
      <FormProblems state={state} />
      <ol className="grid max-w-[560px] list-decimal gap-1 pl-5 text-ink-2">
        <li>{t("stepApp")}</li>
        <li>{t("stepScan")}</li>
        <li>{t("stepCode")}</li>
      </ol>
      <QrPicture path={begun.picture.path} size={begun.picture.size} label={t("picture")} />
      {/* A phone cannot point its camera at itself. */}
      <a href={begun.address} className={cn(buttonVariants(), "w-fit pointer-fine:hidden")}>
        {t("openApp")}
      </a>
      <p className="max-w-[560px] text-ink-2">
        {t("byHand")} <code className="select-all font-sans text-13 text-ink">{inGroups(begun.secret)}</code>
      </p>
      <TextField
        name="code"
        label={t("code")}
        help={t("codeHelp")}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={10}
        error={state.errors?.code}
      />
      <SubmitButton pendingLabel={t("confirming")} className="w-fit">
        {t("confirm")}
      </SubmitButton>
    </form>
  );
}

const inGroups = (secret: string) => secret.replace(/(.{4})(?=.)/g, "$1 ");

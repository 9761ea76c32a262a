"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Alert } from "@/components/ui/alert";
import { RecoveryCodes } from "./recovery-codes";
import { SecondFactorOn } from "./second-factor-on";
import { SecondFactorStart } from "./second-factor-start";

type SecondFactorSwitchProps = {
  isOn: boolean;
  /** Nothing is asked once it is on. */
  startOnly?: boolean;
};
type Told = { codes: readonly string[]; isNew: boolean };

/**
 * The forms of the second step. Switching it opens the session anew, and the page is drawn again with the answer: the recovery codes
 * are kept here, above what then changes, until the person has them.
 */
export function SecondFactorSwitch({ isOn, startOnly = false }: SecondFactorSwitchProps) {
  const t = useTranslations("settings.secondFactor");
  const [told, setTold] = useState<Told | null>(null);
  const [wasStopped, setWasStopped] = useState(false);
  if (told) return <RecoveryCodes {...told} onKept={() => setTold(null)} />;
  if (isOn && startOnly) return null;
  if (isOn) {
    return (
      <SecondFactorOn onRenewed={(codes) => setTold({ codes, isNew: false })} onStopped={() => setWasStopped(true)} />
    );
  }
  return (
    <>
      {wasStopped && (
        <Alert tone="done" className="mb-3 max-w-[480px]">
          {t("isOff")}
        </Alert>
      )}
      <SecondFactorStart onOn={(codes) => setTold({ codes, isNew: true })} />
    </>
  );
}

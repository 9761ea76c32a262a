"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type RecoveryCodesProps = {
  codes: readonly string[];
  /** The second step was just switched on; otherwise the codes replace older ones. */
  isNew: boolean;
  onKept: () => void;
};

/** Ten codes, shown this one time: to be written down, copied or kept as a file, not on the phone. */
export function RecoveryCodes({ codes, isNew, onKept }: RecoveryCodesProps) {
  const t = useTranslations("settings.secondFactor");
  const router = useRouter();
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Marfa: ${t("codes")}\n\n${codes.join("\n")}\n`)}`;
  return (
    <div className="grid gap-3">
      <Alert tone={isNew ? "done" : "you"} className="max-w-[480px]">
        {t(isNew ? "isOn" : "renewed")} {t("codesOnce")}
      </Alert>
      <ol
        aria-label={t("codes")}
        className="grid w-fit select-all grid-cols-2 gap-x-6 gap-y-1 rounded-2 bg-well px-4 py-3 max-desk:grid-cols-1"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2">
        <Button asChild>
          <a href={file} download="marfa-coduri.txt">
            {t("download")}
          </a>
        </Button>
        <Button
          variant="primary"
          onClick={() => {
            onKept();
            router.refresh();
          }}
        >
          {t("saved")}
        </Button>
      </div>
    </div>
  );
}

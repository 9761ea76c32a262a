"use client";

import { useTranslations } from "next-intl";
import { digestOf } from "@/components/errors/digest-of";
import { ErrorScreen } from "@/components/shell/error-screen";
import { referenceCode } from "@/components/shell/reference-code";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors.crash");
  const common = useTranslations("common");
  const code = referenceCode(digestOf(error));
  return (
    <ErrorScreen title={t("title")} body={t("body")} reference={code && t("reference", { code })}>
      <Button variant="primary" onClick={retry}>
        {common("action.retry")}
      </Button>
    </ErrorScreen>
  );
}

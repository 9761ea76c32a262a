"use client";

import { useTranslations } from "next-intl";
import { digestOf } from "@/components/errors/digest-of";
import { useTrouble } from "@/components/errors/use-trouble";
import { ErrorScreen } from "@/components/shell/error-screen";
import { referenceCode } from "@/components/shell/reference-code";
import { Button } from "@/components/ui/button";

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const help = useTranslations("help");
  const code = referenceCode(digestOf(error));
  const why = useTrouble(retry).isAllAway ? "away" : "crash";
  return (
    <ErrorScreen
      title={t(`${why}.title`)}
      body={t(`${why}.body`)}
      reference={code && why === "crash" && t("crash.reference", { code })}
    >
      <Button variant="primary" onClick={retry}>
        {common("action.retry")}
      </Button>
      {why === "crash" && (
        // Loads anew, as every link of such a page; the page of errors is loaded with every other, so it names no Link.
        <a href="/help/failures#internal" className="self-center">
          {help("why")}
        </a>
      )}
    </ErrorScreen>
  );
}

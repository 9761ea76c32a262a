"use client";

import { useTranslations } from "next-intl";
import { digestOf } from "@/components/errors/digest-of";
import { useTrouble } from "@/components/errors/use-trouble";
import { PageTrouble } from "@/components/shell/page-trouble";
import { referenceCode } from "@/components/shell/reference-code";
import { Button } from "@/components/ui/button";

/** A page has failed, the frame around it has not: the way elsewhere stays open. */
export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("errors");
  const common = useTranslations("common");
  const help = useTranslations("help");
  const code = referenceCode(digestOf(error));
  const why = useTrouble(retry).isAllAway ? "away" : "crash";
  return (
    <div role="alert">
      <PageTrouble
        title={t(`${why}.title`)}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              {common("action.retry")}
            </Button>
            {why === "crash" && (
              // Loads anew, as every link of such a page; the page of errors is loaded with every other, so it names no Link.
              <a href="/help/failures#internal" className="self-center">
                {help("why")}
              </a>
            )}
          </>
        }
      >
        {t(`${why}.body`)} {code && why === "crash" && t("crash.reference", { code })}
      </PageTrouble>
    </div>
  );
}

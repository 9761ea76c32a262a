"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { importListingsAction } from "../_actions/import-listings";
import { startFirstPushAction } from "../_actions/start-first-push";

type Work = {
  slug: string;
  connectionId: string;
  isPushing: boolean;
  firstPush: { changing: number; toZero: number } | null;
};
type Told = { created: number; linked: number; undecided: number; failed: number; dryRun: boolean };

/** import with a preview, and start the first push. */
export function ImportWork({ slug, connectionId, isPushing, firstPush }: Work) {
  const t = useTranslations("import-screen");
  const [told, setTold] = useState<Told | null>(null);
  const [openingStock, setOpeningStock] = useState(true);
  const [pending, start] = useTransition();
  const importNow = (dryRun: boolean) =>
    start(async () => {
      const answer = await importListingsAction(slug, { connectionId, dryRun, openingStock: openingStock && !dryRun });
      setTold(answer?.data ?? null);
    });
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-2">
        <Button disabled={pending} onClick={() => importNow(true)}>
          {t("preview")}
        </Button>
        <label className="flex items-center gap-2 text-13">
          <input type="checkbox" checked={openingStock} onChange={(event) => setOpeningStock(event.target.checked)} />
          {t("openingStock")}
        </label>
        <Button variant={isPushing ? "secondary" : "primary"} disabled={pending} onClick={() => importNow(false)}>
          {t("import")}
        </Button>
      </div>
      <div aria-live="polite">
        {told && (
          <Alert tone={told.undecided + told.failed > 0 ? "you" : "done"}>
            {t(told.dryRun ? "would" : "did", {
              created: told.created,
              linked: told.linked,
              undecided: told.undecided,
              failed: told.failed,
            })}
          </Alert>
        )}
      </div>
      {!isPushing && firstPush && (
        <div className="grid gap-2">
          <p>{t("firstPush", { changing: firstPush.changing, toZero: firstPush.toZero })}</p>
          <Button
            className="w-fit"
            disabled={pending}
            onClick={() => start(async () => void (await startFirstPushAction(slug, { connectionId })))}
          >
            {t("startPush")}
          </Button>
        </div>
      )}
    </div>
  );
}

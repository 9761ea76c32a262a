"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import type { UndoHindrance } from "@/lib/channels/import/import-types";
import { undoImportAction } from "../_actions/undo-import";
import { unlinkListingAction } from "../_actions/unlink-listing";

type UndoButtonProps = { slug: string; connectionId: string; listingId: string; wasQuestion: boolean; name: string };

/** Takes one row of the journal back; a refusal stands beside it with its reason and the way out. */
export function UndoButton({ slug, connectionId, listingId, wasQuestion, name }: UndoButtonProps) {
  const t = useTranslations("import-screen.undo");
  const words = useErrorWords();
  const [refused, setRefused] = useState<UndoHindrance | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const undo = () =>
    start(async () => {
      const answer = await tryAction(() => undoImportAction(slug, { connectionId, listingId, wasQuestion }));
      setProblem(answer?.serverError ? words.ofError(answer.serverError) : null);
      setRefused(answer?.data?.refused ?? null);
    });
  const unlink = () =>
    start(async () => {
      const answer = await tryAction(() => unlinkListingAction(slug, { connectionId, listingId }));
      setProblem(answer?.serverError ? words.ofError(answer.serverError) : null);
    });
  return (
    <div className="flex flex-wrap items-center justify-end gap-2 whitespace-normal py-1" aria-live="polite">
      {problem && <span className="text-12 text-broken-ink">{problem}</span>}
      {refused && <span className="text-left text-12 text-you-ink leading-[16px]">{t(`refused.${refused}`)}</span>}
      {refused ? (
        <Button size="small" disabled={pending} onClick={unlink}>
          {t("unlinkOnly")}
        </Button>
      ) : (
        <Button size="small" disabled={pending} aria-busy={pending} onClick={undo} aria-label={t("row", { name })}>
          <Undo2 aria-hidden="true" />
          {pending ? t("pending") : t("button")}
        </Button>
      )}
    </div>
  );
}

"use client";

import { Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { undoAdjustmentAction } from "../_actions/undo-adjustment";

/** Takes an adjustment back by its opposite, and shows that one. */
export function UndoButton({ slug, adjustmentId, changes }: { slug: string; adjustmentId: string; changes: number }) {
  const t = useTranslations("stock-screen.adjustment");
  const words = useErrorWords();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const undo = () =>
    start(async () => {
      const result = await tryAction(() => undoAdjustmentAction(slug, { adjustmentId, note: t("undoNote") }));
      if (result?.data) return router.push(`/${slug}/stock/adjustments/${result.data.adjustmentId}`);
      const told = result?.serverError as { code?: string } | undefined;
      setProblem(told?.code === "stock_insufficient" ? t("gone") : words.ofError(told));
    });
  return (
    <>
      {problem && (
        <span role="alert" className="text-12 text-broken-ink">
          {problem}
        </span>
      )}
      <Button onClick={undo} disabled={pending} aria-busy={pending} data-key="u">
        <Undo2 aria-hidden="true" />
        {pending ? t("undoing") : t("undo", { count: changes })}
      </Button>
    </>
  );
}

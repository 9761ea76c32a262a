"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Section } from "@/components/parts/section";
import { Button } from "@/components/ui/button";
import { undoDecisionAction } from "../_actions/undo-decision";

type SetAsideProps = { slug: string; rows: readonly { listingId: string; title: string }[]; mayDecide: boolean };

/** What was set aside: the import leaves it alone until a person takes it up again. */
export function SetAside({ slug, rows, mayDecide }: SetAsideProps) {
  const t = useTranslations("decide-screen.setAside");
  const words = useErrorWords();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const takeUp = (listingId: string) =>
    start(async () => {
      const answer = await tryAction(() => undoDecisionAction(slug, { listingId }));
      if (answer?.serverError) setProblem(words.ofError(answer.serverError));
      else router.refresh();
    });
  return (
    <Section title={t("title", { count: rows.length })} last className="border-line border-t">
      {problem && <p className="mb-2 text-12 text-broken-ink">{problem}</p>}
      <ul className="grid gap-1">
        {rows.map((row) => (
          <li key={row.listingId} className="flex items-center gap-3">
            <span className="cut min-w-0 flex-1 text-ink-2">{row.title}</span>
            {mayDecide && (
              <Button size="small" disabled={pending} onClick={() => takeUp(row.listingId)}>
                {t("takeUp")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Button } from "@/components/ui/button";
import { archiveProductAction } from "../_actions/archive-product";

/** Puts a product away, or takes it back: each undoes the other. */
export function ArchiveButton({ slug, productId, archived }: { slug: string; productId: string; archived: boolean }) {
  const t = useTranslations("products-screen.page");
  const words = useErrorWords();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const toggle = () =>
    start(async () => {
      const result = await tryAction(() => archiveProductAction(slug, { productId, archived: !archived }));
      setProblem(result?.serverError ? words.ofError(result.serverError) : null);
    });
  return (
    <>
      {problem && (
        <span role="alert" className="text-12 text-broken-ink">
          {problem}
        </span>
      )}
      <Button onClick={toggle} disabled={pending} aria-busy={pending}>
        {archived ? t("restore") : t("archive")}
      </Button>
    </>
  );
}

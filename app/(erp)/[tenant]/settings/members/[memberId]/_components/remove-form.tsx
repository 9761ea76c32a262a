"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { RemoveQuestionProps } from "./remove-question";

const RemoveQuestion = lazy(() => import("./remove-question"));

/** Takes a member out of the company: one click, which fetches its question and asks it. */
export function RemoveForm(props: RemoveQuestionProps) {
  const t = useTranslations("people.member");
  const [isAsked, setIsAsked] = useState(false);
  const button = (
    <Button variant="danger" aria-haspopup="dialog" className="w-fit" onClick={() => setIsAsked(true)}>
      {t("remove", { name: props.name })}
    </Button>
  );
  return (
    <div className="grid gap-3">
      <p className="max-w-[560px] text-ink-2">{t("removeWhat")}</p>
      {isAsked ? (
        <Suspense fallback={button}>
          <RemoveQuestion {...props} />
        </Suspense>
      ) : (
        button
      )}
    </div>
  );
}

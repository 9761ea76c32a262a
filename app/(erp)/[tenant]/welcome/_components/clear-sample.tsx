"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import type { ClearSampleProps } from "./clear-sample-question";

const ClearSampleQuestion = lazy(() => import("./clear-sample-question"));

/** One click, which fetches its question and asks it. */
export function ClearSample(props: ClearSampleProps) {
  const t = useTranslations("welcome.shop.clear");
  const [isAsked, setIsAsked] = useState(false);
  const button = (
    <Button size="small" aria-haspopup="dialog" onClick={() => setIsAsked(true)}>
      {t("open")}
    </Button>
  );
  if (!isAsked) return button;
  return (
    <Suspense fallback={button}>
      <ClearSampleQuestion {...props} />
    </Suspense>
  );
}

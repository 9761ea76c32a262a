"use client";

import { useTranslations } from "next-intl";

/** Chosen rows that an act passes over or passed over, and the reason in words: "nelegate", "canalul refuză cheile". */
export type LeftOut = { count: number; why: string };

/** "3 lăsate deoparte: nelegate; 1 lăsat deoparte: oprit." Nothing when nobody is left out. */
export function LeftOutWords({ left = [] }: { left?: readonly LeftOut[] }) {
  const t = useTranslations("common.table");
  return left
    .filter((one) => one.count > 0)
    .map(({ count, why }) => t("leftOut", { count, why }))
    .join("; ");
}

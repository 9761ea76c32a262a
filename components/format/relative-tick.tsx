"use client";

import { useTranslations } from "next-intl";
import { formatRelative } from "./format-span";
import { useNow } from "./use-now";

/** The words of a RelativeTime. `first` are those of the server's `now`, so that the browser need not find them once more. */
export function RelativeTick({ date, now: initial, first }: { date: Date; now: Date; first: string }) {
  const t = useTranslations("common");
  const now = useNow(initial);
  return now.getTime() === initial.getTime() ? first : formatRelative(date, now, t);
}

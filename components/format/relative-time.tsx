"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "./format-date";
import { formatRelative } from "./format-span";
import { useNow } from "./use-now";

/** "acum 18 s", ticking in place; the exact moment stands in the title. `now` is the server's. */
export function RelativeTime({ date, now: initialNow, zone }: { date: Date; now: Date; zone: string }) {
  const t = useTranslations("common");
  const locale = useLocale();
  const now = useNow(initialNow);
  return (
    <time dateTime={date.toISOString()} title={formatDate(date, locale, zone, "dayTime")} className="whitespace-nowrap">
      {formatRelative(date, now, t)}
    </time>
  );
}

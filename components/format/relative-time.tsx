import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "./format-date";
import { formatRelative } from "./format-span";
import { RelativeTick } from "./relative-tick";

/** "acum 18 s", ticking in place; the exact moment stands in the title. `now` is the server's. */
export function RelativeTime({ date, now, zone }: { date: Date; now: Date; zone: string }) {
  const t = useTranslations("common");
  return (
    <time
      dateTime={date.toISOString()}
      title={formatDate(date, useLocale(), zone, "dayTime")}
      className="whitespace-nowrap"
    >
      <RelativeTick date={date} now={now} first={formatRelative(date, now, t)} />
    </time>
  );
}

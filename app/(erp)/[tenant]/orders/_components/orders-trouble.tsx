import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";

/** A minute missed is nothing; this long without orders is worth a line. */
const SILENT_MS = 5 * 60_000;

type OrdersTroubleProps = { connections: readonly ConnectionView[]; slug: string; now: Date; zone: string };

/** Why orders may be missing from the list: refused keys, a channel that does not answer, a connection on pause. */
export function OrdersTrouble({ connections, slug, now, zone }: OrdersTroubleProps) {
  const t = useTranslations("orders-screen.trouble");
  const common = useTranslations("common");
  const locale = useLocale();
  const near = (at: Date) => formatNearDate(at, now, locale, zone, common);
  return connections.flatMap(({ id, name, state, health }) => {
    const since = health.lastPullAt ? near(health.lastPullAt) : null;
    const link = (word: string, to: string) => (
      <Link href={`/${slug}/channels/${id}/${to}`} className={buttonVariants({ size: "small" })}>
        {word}
      </Link>
    );
    if (state === "unauthorised")
      return (
        <InlineNotice
          key={id}
          tone="broken"
          title={t("keysRefused", { name })}
          actions={link(t("newKeys"), "settings")}
          className="mx-5 mt-2.5 max-desk:mx-3"
        >
          {since ? t("stoppedSince", { since }) : t("neverCame")}
        </InlineNotice>
      );
    if (state === "paused")
      return (
        <InlineNotice
          key={id}
          tone="parked"
          title={t("paused", { name })}
          actions={link(t("settings"), "settings")}
          className="mx-5 mt-2.5 max-desk:mx-3"
        >
          {since ? t("stoppedSince", { since }) : t("neverCame")}
        </InlineNotice>
      );
    if (health.failingSince && now.getTime() - health.failingSince.getTime() > SILENT_MS)
      return (
        <InlineNotice
          key={id}
          tone="you"
          title={t("silent", { name, since: near(health.failingSince) })}
          actions={link(t("details"), "sync")}
          className="mx-5 mt-2.5 max-desk:mx-3"
        >
          {t("nothingLost")}
        </InlineNotice>
      );
    return [];
  });
}

import Link from "next/link";
import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import type { ListingCounts } from "@/lib/channels/listings/listing-types";

/** What of a connection waits for a person, each leading to where it is done; nothing where nothing does. */
export function Waits({ base, counts }: { base: string; counts: ListingCounts | undefined }) {
  const t = useTranslations("channels-screen.list");
  if (!counts) return null;
  const parts = [
    { key: "quarantined", count: counts.quarantined, tone: "broken", href: `${base}/sync` },
    { key: "undecided", count: counts.links.undecided, tone: "you", href: `${base}/decide` },
    { key: "unlinked", count: counts.links.unlinked, tone: "quiet", href: `${base}/import` },
  ] as const;
  const shown = parts.filter((part) => part.count > 0);
  if (shown.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-1">
      {shown.map((part) => (
        <Link key={part.key} href={part.href} className="no-underline hover:underline">
          <Status tone={part.tone}>{t(part.key, { count: part.count })}</Status>
        </Link>
      ))}
    </span>
  );
}

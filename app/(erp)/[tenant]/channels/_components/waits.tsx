import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";

export type Waiting = {
  all: number;
  refused: number;
  undecided: number;
  unlinked: number;
  /** Listings whose values wait because a person stopped the sending. */
  unsent: number;
};

/** What of a connection waits for a person, each leading to where it is done; nothing where nothing does. */
export function Waits({ base, waiting }: { base: string; waiting: Waiting | undefined }) {
  const t = useTranslations("channels-screen.list");
  if (!waiting) return null;
  const parts = [
    { key: "quarantined", count: waiting.refused, tone: "broken", href: `${base}/sync` },
    { key: "unsent", count: waiting.unsent, tone: "parked", href: `${base}/first-push` },
    { key: "undecided", count: waiting.undecided, tone: "you", href: `${base}/decide` },
    { key: "unlinked", count: waiting.unlinked, tone: "quiet", href: `${base}/import` },
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

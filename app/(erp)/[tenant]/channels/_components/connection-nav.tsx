import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";

const PARTS = ["catalogue", "import", "decide", "firstPush", "sync", "settings"] as const;
export type ConnectionPart = (typeof PARTS)[number];
const PATHS: Record<ConnectionPart, string> = {
  catalogue: "",
  import: "/import",
  decide: "/decide",
  firstPush: "/first-push",
  sync: "/sync",
  settings: "/settings",
};

type ConnectionNavProps = {
  slug: string;
  connectionId: string;
  current: ConnectionPart;
  /** What waits for a person stands beside its part. */
  undecided?: number;
};

/** The pages of one connection, without keys of their own: those belong to what the page shows. */
export async function ConnectionNav({ slug, connectionId, current, undecided = 0 }: ConnectionNavProps) {
  const [t, locale] = await Promise.all([getTranslations("connection-screen.nav"), getLocale()]);
  return (
    <nav
      aria-label={t("label")}
      className="scroll-quiet flex flex-none gap-0.5 border-line border-b px-[11px] max-desk:px-1"
    >
      {PARTS.map((part) => (
        <Link
          key={part}
          href={`/${slug}/channels/${connectionId}${PATHS[part]}`}
          prefetch={false}
          aria-current={part === current ? "page" : undefined}
          className={cn(
            "-mb-px flex h-9 flex-none items-center gap-1.5 whitespace-nowrap border-b-2 px-[9px] no-underline hover:text-ink hover:no-underline focus-visible:-outline-offset-2 max-desk:h-[42px]",
            part === current ? "border-brand font-semibold text-ink" : "border-transparent font-medium text-ink-2",
          )}
        >
          {t(part)}
          {part === "decide" && undecided > 0 && (
            <span className="font-semibold text-12 text-you-ink">{formatNumber(undecided, locale)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

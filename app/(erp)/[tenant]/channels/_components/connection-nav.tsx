import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { Link } from "@/components/ui/link";
import { countQuestions } from "@/lib/channels/import/count-questions";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

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
  tenant: TenantContext;
  connectionId: string;
  current: ConnectionPart;
  /** What waits for a person stands beside its part; counted here when the page does not know it. */
  undecided?: number;
};

/** The pages of one connection, without keys of their own: those belong to what the page shows. */
export async function ConnectionNav({ tenant, connectionId, current, undecided }: ConnectionNavProps) {
  const [t, locale, waiting] = await Promise.all([
    getTranslations("connection-screen.nav"),
    getLocale(),
    undecided ?? countQuestions(tenant, connectionId),
  ]);
  return (
    <nav
      aria-label={t("label")}
      className="scroll-quiet flex flex-none gap-0.5 border-line border-b px-[11px] max-desk:px-1"
    >
      {PARTS.map((part) => (
        <Link
          key={part}
          href={`/${tenant.slug}/channels/${connectionId}${PATHS[part]}`}
          aria-current={part === current ? "page" : undefined}
          className={cn(
            "-mb-px flex h-9 flex-none items-center gap-1.5 whitespace-nowrap border-b-2 px-[9px] no-underline hover:text-ink hover:no-underline focus-visible:-outline-offset-2 touch:h-11",
            part === current ? "border-brand font-semibold text-ink" : "border-transparent font-medium text-ink-2",
          )}
        >
          {t(part)}
          {part === "decide" && waiting > 0 && (
            <span className="font-semibold text-12 text-you-ink">{formatNumber(waiting, locale)}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}

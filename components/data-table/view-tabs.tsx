import { Users } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { Link } from "@/components/ui/link";

export type ViewTab = {
  key: string;
  label: ReactNode;
  href: string;
  current: boolean;
  /** From the server. `over` says that counting stopped there ("peste 10.000"). */
  count?: number;
  over?: boolean;
  /** Bold when something in the view waits: amber for a person, red for now. Only shown when the count is not zero. */
  tone?: "you" | "broken";
  /** Kept for everybody of the company. */
  shared?: boolean;
};

/** Saved views of a list as links with their counts. Keys 1–9. */
export function ViewTabs({ views, children }: { views: readonly ViewTab[]; children?: ReactNode }) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  return (
    <nav
      data-slot="views"
      aria-label={t("views")}
      className="scroll-quiet flex gap-0.5 border-line border-b px-[11px] max-desk:px-1"
    >
      {views.map((view, index) => (
        <Link
          key={view.key}
          href={view.href}
          scroll={false}
          aria-current={view.current ? "page" : undefined}
          data-key={index < 9 ? String(index + 1) : undefined}
          className={cn(
            "-mb-px flex h-9 flex-none items-center gap-1.5 whitespace-nowrap border-b-2 px-[9px] no-underline hover:text-ink hover:no-underline focus-visible:-outline-offset-2 touch:h-11",
            // On a phone the row of tabs begins with the one that is open in sight.
            view.current
              ? "border-brand font-semibold text-ink [scroll-initial-target:nearest]"
              : "border-transparent font-medium text-ink-2",
          )}
        >
          <span className="max-w-56 cut" title={typeof view.label === "string" ? view.label : undefined}>
            {view.label}
          </span>
          {view.shared && (
            <Users
              size={13}
              strokeWidth={1.5}
              role="img"
              aria-label={t("sharedView")}
              className="flex-none text-ink-3"
            />
          )}
          {view.count !== undefined && (
            <span
              data-tone={view.count > 0 ? view.tone : undefined}
              className={cn(
                "text-12",
                view.tone && view.count > 0
                  ? "font-semibold text-tone-ink"
                  : view.current
                    ? "font-normal text-ink-2"
                    : "font-normal text-ink-3",
              )}
            >
              {view.over ? t("over", { count: view.count }) : formatNumber(view.count, locale)}
            </span>
          )}
        </Link>
      ))}
      {children}
    </nav>
  );
}

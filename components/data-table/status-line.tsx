import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { formatNumber } from "@/components/format/format-number";
import { buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";

type StatusLineProps = {
  /** 1-based places of the first and last row shown. */
  from: number;
  to: number;
  /** null when it is not counted. `over` says that counting stopped there. */
  total?: number | null;
  over?: boolean;
  previousHref?: string | null;
  nextHref?: string | null;
  /** "Total vedere: 14.206,90 lei", "5 în drum, cea mai veche de 36 s". */
  children?: ReactNode;
  /** Keys of this page beyond move, select and open: `[{ keys: ["I"], word: "explică rândul" }]`. */
  keys?: readonly { keys: readonly string[]; word: string }[];
};

/** The foot of a list: where we are, the paging links, what the page adds up to, and the keys. */
export function StatusLine({ from, to, total, over, previousHref, nextHref, children, keys }: StatusLineProps) {
  const t = useTranslations("common.table");
  const locale = useLocale();
  const totalText =
    total === null || total === undefined ? null : over ? t("over", { count: total }) : formatNumber(total, locale);
  const shownKeys = keys ?? [
    { keys: ["J", "K"], word: t("keys.move") },
    { keys: ["X"], word: t("keys.select") },
    { keys: ["Shift", "X"], word: t("keys.upTo") },
    { keys: ["O"], word: t("keys.open") },
    { keys: ["?"], word: t("keys.all") },
  ];
  return (
    <div
      data-slot="status-line"
      className="sticky bottom-0 z-3 mt-auto flex h-[30px] flex-none items-center gap-3.5 whitespace-nowrap border-line border-t bg-sheet px-5 text-12 text-ink-3 max-desk:static touch:h-auto touch:min-h-[30px] max-desk:flex-wrap max-desk:gap-y-1 max-desk:border-t-0 max-desk:px-3 max-desk:py-2"
    >
      {to > 0 && <span>{totalText ? t("rangeOf", { from, to, total: totalText }) : t("range", { from, to })}</span>}
      {(previousHref || nextHref) && (
        <nav aria-label={t("pages")} className="flex gap-1">
          <PageLink href={previousHref} label={t("previousPage")} icon={<ChevronLeft aria-hidden="true" />} />
          <PageLink href={nextHref} label={t("nextPage")} icon={<ChevronRight aria-hidden="true" />} />
        </nav>
      )}
      {children}
      <span className="ml-auto flex gap-3.5 overflow-hidden max-desk:hidden" aria-hidden="true">
        {shownKeys.map((hint, index) => (
          <span key={hint.word} className={cn("flex items-center gap-[3px]", index > 1 && "max-wide:hidden")}>
            {hint.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
            {hint.word}
          </span>
        ))}
      </span>
    </div>
  );
}

function PageLink({ href, label, icon }: { href: string | null | undefined; label: string; icon: ReactNode }) {
  const look = cn(buttonVariants({ variant: "ghost", size: "iconSmall" }), "size-6");
  if (!href) return null;
  return (
    <Link href={href} aria-label={label} title={label} className={look}>
      {icon}
    </Link>
  );
}

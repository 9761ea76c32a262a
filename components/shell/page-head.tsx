import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type PageHeadProps = {
  title: ReactNode;
  /** Where the arrow leads; `label` names the place: "Înapoi la comenzi". */
  back?: { href: string; label: string };
  /** A StateBadge. */
  state?: ReactNode;
  /** One line: tag, deadline, count. */
  context?: ReactNode;
  /** A SearchBox; on a phone it takes its own line. */
  search?: ReactNode;
  /** Buttons; at most one primary. */
  actions?: ReactNode;
  className?: string;
};

/** The 52 px head of the sheet: back, title, state, one line of context, search, actions. No breadcrumbs. */
export function PageHead({ title, back, state, context, search, actions, className }: PageHeadProps) {
  return (
    <header
      data-slot="page-head"
      className={cn(
        "flex min-h-[52px] flex-none flex-wrap items-center gap-x-2.5 gap-y-1.5 px-5 py-2 max-desk:px-3",
        className,
      )}
    >
      {back && (
        <Link
          href={back.href}
          aria-label={back.label}
          title={back.label}
          data-key="g b"
          className={cn(buttonVariants({ variant: "ghost", size: "icon" }), "-ml-2")}
        >
          <ChevronLeft aria-hidden="true" />
        </Link>
      )}
      <h1 className="min-w-0 font-semibold text-20 max-desk:min-w-[55%] max-desk:flex-1 max-desk:text-[18px]">
        {title}
      </h1>
      {state}
      {context && (
        <div className="flex min-w-0 flex-wrap items-center gap-x-2.5 text-ink-3 max-desk:order-last max-desk:w-full">
          {context}
        </div>
      )}
      <span className="flex-1 max-desk:hidden" />
      {search && <div className="max-desk:order-last max-desk:w-full">{search}</div>}
      {actions && (
        <div data-slot="page-actions" className="flex flex-wrap items-center gap-2">
          {actions}
        </div>
      )}
    </header>
  );
}

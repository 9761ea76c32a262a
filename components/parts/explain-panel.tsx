import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import type { Tone } from "@/components/states/state-vocabulary";
import { Status } from "@/components/states/status";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import { type ExplainStep, ExplainSteps } from "./explain-steps";
import { Section } from "./section";

export type ExplainTerm = { key: string; label: ReactNode; value: ReactNode; href?: string; unused?: boolean };
export type ExplainSend = { key: string; time: string; text: ReactNode; tone: Tone; outcome: ReactNode };

type ExplainPanelProps = {
  title: ReactNode;
  subtitle?: ReactNode;
  picture?: string | null;
  closeHref?: string;
  /** One sentence in words: "Trendyol arată încă 15. A primit valoarea 12, dar nu a confirmat-o." */
  sentence: ReactNode;
  /** Wanted, sent, confirmed, seen: with values and times. */
  steps: readonly ExplainStep[];
  /** One button first; at most one ghost beside it. */
  actions?: ReactNode;
  /** The sum behind the number, from the same pure function as the push. */
  sum?: {
    title: ReactNode;
    aside?: ReactNode;
    terms: readonly ExplainTerm[];
    total: { label: ReactNode; value: ReactNode };
  };
  /** Further parts between the sum and the history, e.g. the price. Pass `Section`s. */
  children?: ReactNode;
  history?: readonly ExplainSend[];
  historyTitle?: ReactNode;
  className?: string;
};

/** Why a number is what it is. Props only: whoever draws it asks the same function as the push; no second arithmetic. */
export function ExplainPanel(props: ExplainPanelProps) {
  const {
    title,
    subtitle,
    picture,
    closeHref,
    sentence,
    steps,
    actions,
    sum,
    children,
    history,
    historyTitle,
    className,
  } = props;
  const t = useTranslations("common.explain");
  return (
    <aside data-slot="explain" aria-label={t("panel")} className={cn("bg-sheet", className)}>
      <Section>
        <div className="flex items-start gap-[11px]">
          {picture !== undefined && <Picture src={picture} alt="" size={40} />}
          <div className="min-w-0 flex-1">
            <h2 className="font-medium leading-[18px]">{title}</h2>
            {subtitle && <div className="text-12 text-ink-3">{subtitle}</div>}
          </div>
          {closeHref && (
            <Link
              href={closeHref}
              scroll={false}
              aria-label={t("close")}
              data-key="Escape"
              className={buttonVariants({ variant: "ghost", size: "icon" })}
            >
              <X aria-hidden="true" />
            </Link>
          )}
        </div>
      </Section>
      <Section>
        <p className="font-semibold text-[15px] leading-[21px] tracking-[-0.005em]">{sentence}</p>
        <ExplainSteps steps={steps} />
        {actions && <div className="mt-2.5 flex flex-wrap items-center gap-1.5">{actions}</div>}
      </Section>
      {sum && (
        <Section title={sum.title} aside={sum.aside}>
          <dl className="grid grid-cols-[1fr_max-content] gap-y-[3px]">
            {sum.terms.map((term) => (
              <div key={term.key} className="contents">
                <dt>
                  {term.href ? (
                    <Link
                      href={term.href}
                      className="text-inherit underline decoration-line-2 decoration-dotted underline-offset-3"
                    >
                      {term.label}
                    </Link>
                  ) : (
                    term.label
                  )}
                </dt>
                <dd className={cn("num pl-3", term.unused && "text-ink-3")}>{term.value}</dd>
              </div>
            ))}
            <div className="contents font-semibold">
              <dt className="mt-0.5 border-line border-t pt-[5px]">{sum.total.label}</dt>
              <dd className="num mt-0.5 border-line border-t pt-[5px] pl-3">{sum.total.value}</dd>
            </div>
          </dl>
        </Section>
      )}
      {children}
      {history && history.length > 0 && (
        <Section title={historyTitle ?? t("history")} last>
          <ul className="grid grid-cols-[max-content_minmax(0,1fr)_max-content] gap-x-3 gap-y-1 text-12 text-ink-2 leading-[18px]">
            {history.map((send) => (
              <li key={send.key} className="contents">
                <span className="text-ink-3">{send.time}</span>
                <span>{send.text}</span>
                <Status tone={send.tone} fill="plain">
                  {send.outcome}
                </Status>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </aside>
  );
}

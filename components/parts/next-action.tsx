import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { cn } from "@/components/cn";
import type { Tone } from "@/components/states/state-vocabulary";
import { ToneIcon } from "@/components/states/tone-icon";

export type NextActionCheck = { key: string; tone: Tone; text: ReactNode };

type NextActionProps = {
  /** What is to be done; a check that fails becomes this title. */
  title: ReactNode;
  /** The one primary button of the page; give it `className="w-full h-[38px]"`. */
  action?: ReactNode;
  /** What follows after it, in a sentence. */
  then?: ReactNode;
  /** What guards the action. */
  checks?: readonly NextActionCheck[];
  className?: string;
};

/** The one next step of a page, with what follows and what guards it. */
export function NextAction({ title, action, then, checks = [], className }: NextActionProps) {
  const t = useTranslations("common.nextAction");
  return (
    <section
      data-slot="next-action"
      className={cn("border-line border-b bg-brand-tint px-5 py-4 max-desk:p-3", className)}
    >
      <div className="font-semibold text-11 text-ink-3">{t("caption")}</div>
      <h2 className="mt-0.5 font-semibold text-16">{title}</h2>
      {action && <div className="mt-2.5 mb-2">{action}</div>}
      {then && <p className="text-12 text-ink-2">{then}</p>}
      {checks.length > 0 && (
        <ul className="mt-2.5 grid gap-1 text-12 leading-[17px]">
          {checks.map((check) => (
            <li key={check.key} data-tone={check.tone} className="flex gap-[7px]">
              <ToneIcon tone={check.tone} className="mt-px text-tone-mark" />
              <span>{check.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

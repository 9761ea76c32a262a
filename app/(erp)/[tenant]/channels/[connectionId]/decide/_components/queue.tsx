import { Check, CirclePause, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { Picture } from "@/components/ui/picture";
import type { QuestionView } from "../workbench-types";

export type Decided = "link" | "new" | "skip";
const ICONS = { link: Check, new: Plus, skip: CirclePause } as const;

type QueueProps = {
  questions: readonly QuestionView[];
  decided: ReadonlyMap<string, Decided>;
  currentId: string | null;
  left: number;
  onOpen: (listingId: string) => void;
};

/** What is to decide, the decided greyed where they stood. On a phone only the count remains. */
export function Queue({ questions, decided, currentId, left, onOpen }: QueueProps) {
  const t = useTranslations("decide-screen");
  return (
    <nav aria-label={t("queue")} className="border-line wide:border-r max-wide:border-b">
      <div className="flex justify-between gap-3 border-line border-b bg-well py-2 pr-3 pl-5 text-12 text-ink-2 max-desk:pl-3">
        <span>{t("left", { count: left })}</span>
        {decided.size > 0 && <span>{t("done", { count: decided.size })}</span>}
      </div>
      <ol className="max-wide:hidden">
        {questions.map((question) => {
          const how = decided.get(question.listingId);
          const Icon = how ? ICONS[how] : null;
          const isCurrent = question.listingId === currentId;
          return (
            <li key={question.listingId} className="border-line border-b">
              <button
                type="button"
                disabled={how !== undefined}
                aria-current={isCurrent ? "true" : undefined}
                onClick={() => onOpen(question.listingId)}
                className={cn(
                  "flex w-full items-center gap-[9px] py-[7px] pr-3 pl-5 text-left leading-[17px] focus-visible:-outline-offset-2",
                  isCurrent && "bg-brand-tint-2 shadow-[inset_3px_0_0_var(--brand)] [--ink-3:var(--ink-2)]",
                  !isCurrent && !how && "hover:bg-well",
                )}
              >
                <Picture src={question.picture} alt="" size={30} className={how ? "opacity-50" : undefined} />
                <span className="min-w-0 flex-1">
                  <span className={cn("cut block", how ? "text-ink-3" : "font-semibold")}>{question.title}</span>
                  <span className="cut block text-12 text-ink-3">
                    {how ? t(`how.${how}`) : question.candidates[0]?.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}
                  </span>
                </span>
                {Icon && <Icon size={16} strokeWidth={1.5} className="flex-none text-ink-3" aria-hidden="true" />}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

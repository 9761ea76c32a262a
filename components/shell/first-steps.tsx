import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

type FirstStepsProps = { done: number; total: number; href: string };

/** How far a new company is with its beginning, as the way to the next step; gone once all steps are made. */
export function FirstSteps({ done, total, href }: FirstStepsProps) {
  const t = useTranslations("frame.firstSteps");
  return (
    <Link
      data-slot="first-steps"
      data-wide=""
      href={href}
      className="mb-1.5 block rounded-2 border border-line bg-sheet px-[9px] py-2 text-12 text-ink-2 no-underline hover:bg-well hover:no-underline"
    >
      <span className="flex items-center gap-1.5 font-medium text-ink">
        <ListChecks size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
        {t("title")}
        <span className="num ml-auto font-normal text-ink-3">{t("count", { done, total })}</span>
      </span>
      <span className="mt-[7px] flex gap-0.5 forced-color-adjust-none" aria-hidden="true">
        {Array.from({ length: total }, (_, step) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps have no other name here
          <span key={step} className={`h-1 flex-1 rounded-full ${step < done ? "bg-brand" : "bg-line"}`} />
        ))}
      </span>
    </Link>
  );
}

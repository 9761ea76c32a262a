import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { formatNearDate } from "@/components/format/format-date";
import { EmptyState } from "@/components/parts/empty-state";
import { NodeMark, toneOfNode } from "@/components/states/node-mark";
import { buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import type { Risk } from "@/lib/reports/day-types";
import { riskLook } from "../risk-look";

type DayRisksProps = { slug: string; risks: readonly Risk[]; now: Date; zone: string; hasConnection: boolean };

/** What asks for a person: what, why, since when, and one button with a key. The first is the most urgent. */
export function DayRisks({ slug, risks, now, zone, hasConnection }: DayRisksProps) {
  const t = useTranslations("today-screen");
  const common = useTranslations("common");
  const locale = useLocale();
  if (risks.length === 0)
    return hasConnection ? (
      <div className="border-line border-t">
        <EmptyState title={t("calm")}>{t("calmBody")}</EmptyState>
      </div>
    ) : null;
  return (
    <ul aria-label={t("risks")}>
      {risks.map((risk, index) => {
        const { node, href } = riskLook(risk, slug);
        const since = "since" in risk ? risk.since : null;
        const first = index === 0;
        return (
          <li
            key={`${risk.kind} ${"connectionId" in risk ? risk.connectionId : ""}`}
            data-tone={toneOfNode(node)}
            className={cn(
              "grid grid-cols-[24px_minmax(0,1fr)_auto_minmax(180px,auto)] items-center gap-x-2 border-line border-t px-6 py-2 max-desk:grid-cols-[24px_minmax(0,1fr)_auto] max-desk:px-3",
              first && "bg-tone-tint",
            )}
          >
            <NodeMark node={node} size={14} className="max-desk:mt-[3px] max-desk:self-start" />
            <div className="min-w-0 max-desk:col-span-2">
              <b className={cn("block font-semibold text-14", first && "text-tone-ink")}>{titleOf(risk, t)}</b>
              <span className={first ? "text-ink" : "text-ink-2"}>{bodyOf(risk, t)}</span>
            </div>
            <span className="text-12 text-ink-2 max-desk:col-start-2">
              {since && t("since", { when: formatNearDate(since, now, locale, zone, common) })}
            </span>
            <span className="text-right max-desk:mt-1.5">
              <Link
                href={href}
                data-key={index < 9 ? String(index + 1) : undefined}
                className={buttonVariants({ variant: first ? "primary" : "secondary" })}
              >
                {t(`risk.${risk.kind}.act`)}
                {index < 9 && <Kbd aria-hidden="true">{index + 1}</Kbd>}
              </Link>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

type Words = ReturnType<typeof useTranslations<"today-screen">>;

function titleOf(risk: Risk, t: Words): string {
  const name = "name" in risk ? risk.name : "";
  const count = "count" in risk ? risk.count : 0;
  return t(`risk.${risk.kind}.title`, { name, count });
}

function bodyOf(risk: Risk, t: Words): string {
  switch (risk.kind) {
    case "late":
      return t("risk.late.body", { count: risk.count, number: risk.firstNumber });
    case "totals_differ":
      return t("risk.totals_differ.body", { number: risk.firstNumber });
    case "uncovered":
      return t("risk.uncovered.body", { pieces: risk.pieces, products: risk.products });
    case "quarantined":
      return risk.reasons.length > 0
        ? t("risk.quarantined.bodyWhy", { name: risk.name, reasons: risk.reasons.join("; ").slice(0, 240) })
        : t("risk.quarantined.body", { name: risk.name });
    case "push_not_started":
      return t("risk.push_not_started.body", { linked: risk.linked });
    default:
      return t(`risk.${risk.kind}.body`);
  }
}

import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import type { PushLook } from "./push-look";
import { pushValueText } from "./push-value";

/** The words of a push in a row: "trimis, neconfirmat". What is as it should be says nothing. */
export function PushWord({ look, className }: { look: PushLook; className?: string }) {
  const t = useTranslations("explain-screen.word");
  const locale = useLocale();
  const { situation, field, facts } = look;
  if (situation === "equal" || situation === "confirmed") {
    return field === "STOCK" && facts.push.wanted === "0" ? (
      <span data-tone="quiet" className={cn("font-medium text-12 text-tone-ink", className)}>
        {t("soldOut")}
      </span>
    ) : null;
  }
  const observed = pushValueText(field, facts.push.observed, locale) ?? "";
  const word = t(situation, { field, observed });
  const saysField = situation === "excluded" || situation === "quarantined" || situation === "no_price";
  return (
    <span data-tone={look.tone} className={cn("font-medium text-12 text-tone-ink", className)}>
      {field === "PRICE" && !saysField ? t("ofPrice", { word }) : word}
    </span>
  );
}

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import type { ExplainTerm } from "@/components/parts/explain-panel";
import type { SumLine } from "@/lib/channels/push/sum-lines";

/** The lines of "Why 12?", each with its words, its pieces and the place where it is set. */
export function useSumTerms(
  lines: readonly SumLine[],
  names: Readonly<Record<string, string>>,
  links: { settings: string; product: string | null },
): ExplainTerm[] {
  const t = useTranslations("explain-screen.sum");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 }).replace("-", "−");
  function term(line: SumLine, key: string): ExplainTerm {
    switch (line.kind) {
      case "warehouse": {
        const words = {
          name: names[line.warehouseId] ?? "",
          onHand: pieces(line.onHand),
          reserved: pieces(line.reserved),
        };
        return { key, label: t("warehouse", words), value: pieces(line.pieces), href: links.product ?? undefined };
      }
      case "unknown_warehouse":
        return {
          key,
          label: names[line.warehouseId],
          value: t("unknown"),
          unused: true,
          href: links.product ?? undefined,
        };
      case "not_sent":
        return { key, label: names[line.warehouseId], value: t("notSent"), unused: true, href: links.settings };
      case "buffer":
        return { key, label: t("buffer"), value: pieces(line.pieces), href: links.settings };
      case "whole":
        return { key, label: t("whole"), value: pieces(line.pieces) };
      case "below_zero":
        return { key, label: t("belowZero"), value: `+${pieces(line.pieces)}` };
      case "cap":
        return { key, label: t("cap", { cap: pieces(line.cap) }), value: pieces(line.pieces), href: links.settings };
      case "channel_limit":
        return { key, label: t("channelLimit", { limit: pieces(line.limit) }), value: pieces(line.pieces) };
      case "cap_untouched":
        return {
          key,
          label: t("cap", { cap: pieces(line.cap) }),
          value: t("untouched"),
          unused: true,
          href: links.settings,
        };
    }
  }
  return lines.map((line, at) => term(line, `${line.kind}-${at}`));
}

"use client";

import { X } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { KeyboardEvent } from "react";
import { cn } from "@/components/cn";
import { FieldError } from "@/components/form/form-field";
import { formatNumber } from "@/components/format/format-number";
import { unitWord } from "@/components/format/unit-word";
import { Status } from "@/components/states/status";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import { type DraftLine, MOST_PIECES, type Mode, outcomeOf } from "./adjust-line";

/** The columns of the desk; on a phone a line is three rows. */
export const LINE_GRID =
  "grid grid-cols-[minmax(0,1fr)_84px_160px_130px_84px_84px_32px] items-center gap-x-3 max-wide:grid-cols-[minmax(0,1fr)_64px_132px_110px_72px_32px]";

type AdjustRowProps = {
  line: DraftLine;
  slug: string;
  /** A refusal of the server about this line, as a sentence. */
  refusal?: string;
  onChange: (change: Partial<Pick<DraftLine, "mode" | "typed">>) => void;
  onRemove: () => void;
  /** Enter in the quantity goes back to the scanner's field. */
  onDone: () => void;
};

/** One product of the adjustment: what there is, what is said about it, and what comes out. */
export function AdjustRow({ line, slug, refusal, onChange, onRemove, onDone }: AdjustRowProps) {
  const t = useTranslations("stock-screen.adjust");
  const common = useTranslations("common");
  const locale = useLocale();
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  const outcome = outcomeOf(line);
  const id = `amount-${line.productId}`;
  const problem =
    outcome.kind === "wrong"
      ? t(`problem.${outcome.problem}`, { limit: MOST_PIECES })
      : outcome.kind === "ok" && outcome.trouble === "below_zero"
        ? t("problem.below_zero", { after: pieces(outcome.after), now: pieces(line.onHand) })
        : refusal;
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onDone();
  }
  return (
    <li
      className={cn(
        LINE_GRID,
        "border-line border-b px-5 py-1.5 max-desk:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_44px] max-desk:gap-y-2 max-desk:px-3 max-desk:py-3",
      )}
    >
      <div className="min-w-0 max-desk:col-span-2">
        <Link href={`/${slug}/products/${line.productId}`} target="_blank" className="cut block font-medium text-ink">
          {line.name}
        </Link>
        <span className="text-12 text-ink-3">
          {line.code}
          {line.reserved > 0 && ` · ${t("reserved", { count: pieces(line.reserved) })}`}
        </span>
      </div>
      <div className="num max-desk:hidden">
        {line.counted ? pieces(line.onHand) : <span className="text-ink-3">{t("neverCounted")}</span>}
      </div>
      <Select
        aria-label={t("modeOf", { product: line.name })}
        value={line.mode}
        className="max-desk:order-3"
        onChange={(event) => onChange({ mode: event.target.value as Mode })}
      >
        <option value="count">{t("counted")}</option>
        <option value="delta">{t("delta")}</option>
      </Select>
      <span className="relative flex items-center max-desk:order-4 max-desk:col-span-2">
        <Input
          id={id}
          data-amount-of={line.productId}
          inputMode={line.mode === "count" ? "decimal" : "text"}
          autoComplete="off"
          value={line.typed}
          aria-label={t("amountOf", { product: line.name })}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-error` : undefined}
          placeholder={line.mode === "delta" ? "+0" : undefined}
          className="num pr-10 max-desk:text-16"
          onChange={(event) => onChange({ typed: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <span className="pointer-events-none absolute right-2 text-12 text-ink-3">{unitWord(line.unit, common)}</span>
      </span>
      <div className="num max-wide:hidden">
        {outcome.kind === "ok" && outcome.delta !== 0 && (
          <span className="text-ink-2">{`${outcome.delta > 0 ? "+" : "−"}${pieces(Math.abs(outcome.delta))}`}</span>
        )}
        {outcome.kind === "ok" && outcome.delta === 0 && <span className="text-ink-3">{t("same")}</span>}
      </div>
      <div className="num font-semibold max-desk:order-5 max-desk:col-span-3 max-desk:text-left!">
        <span className="hidden font-normal text-ink-2 max-desk:inline">
          {t("nowOnPhone", { now: line.counted ? pieces(line.onHand) : t("neverCounted") })}
          {outcome.kind === "ok" && " → "}
        </span>
        {outcome.kind === "ok" && pieces(outcome.after)}
      </div>
      <Button
        variant="ghost"
        size="iconSmall"
        className="max-desk:order-2 touch:size-11"
        aria-label={t("removeLine", { product: line.name })}
        onClick={onRemove}
      >
        <X aria-hidden="true" />
      </Button>
      {(problem || (outcome.kind === "ok" && outcome.trouble === "below_reserved")) && (
        <div className="col-span-full max-desk:order-6">
          <FieldError id={id} error={problem} />
          {!problem && (
            <Status tone="you" fill="plain">
              {t("problem.below_reserved", { count: pieces(line.reserved) })}
            </Status>
          )}
        </div>
      )}
    </li>
  );
}

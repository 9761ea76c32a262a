"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, useTransition } from "react";
import { isNoAnswer, tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { ProblemWay } from "@/components/form/problem-way";
import { SelectField } from "@/components/form/select-field";
import { SubmitButton } from "@/components/form/submit-button";
import { TextField } from "@/components/form/text-field";
import { UnsavedGuard } from "@/components/form/unsaved-guard";
import { Alert } from "@/components/ui/alert";
import { Kbd } from "@/components/ui/kbd";
import type { StockLine } from "@/lib/stock/find-stock-lines";
import { ADJUSTMENT_REASONS, type AdjustmentReason } from "@/lib/stock/stock-types";
import { adjustStockAction } from "../_actions/adjust-stock";
import { readStockLinesAction } from "../_actions/read-stock-lines";
import { type DraftLine, isUntouched, type Mode, outcomeOf, toInputLine } from "./adjust-line";
import { AdjustRow, LINE_GRID } from "./adjust-row";
import { LineFinder } from "./line-finder";

type Place = { id: string; name: string };
type AdjustDeskProps = { slug: string; warehouses: readonly Place[]; warehouseId: string; lines: readonly StockLine[] };
type Refusal = { productId: string | null; sentence: string; code?: string };

const toDraft =
  (mode: Mode) =>
  (line: StockLine): DraftLine => ({ ...line, mode, typed: "" });

/**
 * An adjustment of several products: scan or find, say what was counted or by how much it changes, see what comes out, write
 * it once. The key belongs to this desk, so that a press that was sent twice counts once.
 */
export function AdjustDesk({ slug, warehouses, warehouseId: firstWarehouse, lines: given }: AdjustDeskProps) {
  const t = useTranslations("stock-screen.adjust");
  const reasons = useTranslations("states.adjustment_reason");
  const words = useErrorWords();
  const router = useRouter();
  const finder = useRef<HTMLInputElement>(null);
  const key = useRef("");
  const [warehouseId, setWarehouseId] = useState(firstWarehouse);
  const [lines, setLines] = useState<readonly DraftLine[]>(() => given.map(toDraft("count")));
  const [reason, setReason] = useState<AdjustmentReason>("correction");
  const [focused, setFocused] = useState<string | null>(given[0]?.productId ?? null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [sending, send] = useTransition();
  const lastMode: Mode = lines.at(-1)?.mode ?? "count";

  // The focus follows the scan: to the quantity of the line that was just found.
  useEffect(() => {
    const target = focused && document.querySelector<HTMLInputElement>(`[data-amount-of="${focused}"]`);
    if (target) target.select();
    else finder.current?.focus();
  }, [focused]);

  function onFound(found: StockLine) {
    setRefusal(null);
    if (!lines.some((line) => line.productId === found.productId)) setLines([...lines, toDraft(lastMode)(found)]);
    // The same product again must focus again.
    setFocused(null);
    queueMicrotask(() => setFocused(found.productId));
  }
  const change = (productId: string, part: Partial<DraftLine>) => {
    setRefusal(null);
    setLines(lines.map((line) => (line.productId === productId ? { ...line, ...part } : line)));
  };

  /** What lies in the warehouse now; what was typed stays. */
  async function reread(of: string): Promise<void> {
    const result = await tryAction(() =>
      readStockLinesAction(slug, {
        warehouseId: of,
        productIds: lines.map((line) => line.productId),
      }),
    );
    const now = new Map(result?.data?.map((line) => [line.productId, line]));
    setLines((before) => before.map((line) => ({ ...line, ...now.get(line.productId) })));
  }

  const outcomes = lines.map(outcomeOf);
  const ready = outcomes.filter((one) => one.kind === "ok" && one.trouble !== "below_zero").length;
  const isReady = lines.length > 0 && ready === lines.length;
  const missing = lines.length === 0 ? t("noLines") : isUntouched(lines) ? t("nothingTyped") : null;

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const note = String(new FormData(event.currentTarget).get("note") ?? "").trim();
    if (!isReady) {
      const first = lines.find((_, at) => outcomes[at]?.kind !== "ok") ?? lines[0];
      setFocused(null);
      queueMicrotask(() => setFocused(first?.productId ?? null));
      setRefusal({ productId: null, sentence: missing ?? t("notReady") });
      return;
    }
    key.current ||= crypto.randomUUID();
    send(async () => {
      const result = await tryAction(() =>
        adjustStockAction(slug, {
          warehouseId,
          reason,
          note: note || undefined,
          lines: lines.map(toInputLine),
          key: key.current,
        }),
      );
      if (result?.data) {
        router.push(`/${slug}/stock/adjustments/${result.data.adjustmentId}`);
        return;
      }
      // Nothing was written, so the next try is a new one; without an answer nobody knows, and the key makes the same of both.
      if (!isNoAnswer(result?.serverError)) key.current = "";
      const told = result?.serverError as { code?: string; facts?: Record<string, unknown> } | undefined;
      const productId = typeof told?.facts?.productId === "string" ? told.facts.productId : null;
      await reread(warehouseId);
      setRefusal({
        productId,
        code: isNoAnswer(told) ? undefined : told?.code,
        sentence:
          told?.code === "stock_insufficient"
            ? t("movedMeanwhile", { now: Number(told.facts?.onHand ?? 0) })
            : told
              ? words.ofError(told)
              : t("notReady"),
      });
    });
  }

  return (
    <form onSubmit={onSubmit} noValidate className="flex flex-1 flex-col">
      <UnsavedGuard question={t("leave")} state={refusal ? { formError: refusal.sentence } : undefined} />
      <div className="grid grid-cols-[minmax(0,260px)_minmax(0,260px)_minmax(0,1fr)] gap-4 border-line border-b px-5 pb-3.5 max-desk:grid-cols-1 max-desk:px-3">
        <SelectField
          name="warehouseId"
          label={t("warehouse")}
          value={warehouseId}
          options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(event) => {
            setWarehouseId(event.target.value);
            if (lines.length > 0) void reread(event.target.value);
          }}
        />
        <SelectField
          name="reason"
          label={t("reason")}
          value={reason}
          options={ADJUSTMENT_REASONS.map((one) => ({ value: one, label: reasons(one) }))}
          onChange={(event) => setReason(event.target.value as AdjustmentReason)}
        />
        <TextField name="note" label={t("note")} optional maxLength={500} placeholder={t("noteHint")} />
      </div>
      <div className="px-5 pt-3 pb-1 max-desk:px-3">
        <LineFinder slug={slug} warehouseId={warehouseId} onFound={onFound} inputRef={finder} />
      </div>
      {lines.length > 0 && (
        <>
          <div
            aria-hidden="true"
            className={`${LINE_GRID} h-[30px] border-line border-y bg-well px-5 font-medium text-12 text-ink-2 max-desk:hidden`}
          >
            <span>{t("column.product")}</span>
            <span className="num">{t("column.now")}</span>
            <span>{t("column.mode")}</span>
            <span className="num">{t("column.amount")}</span>
            <span className="num max-wide:hidden">{t("column.delta")}</span>
            <span className="num">{t("column.after")}</span>
            <span />
          </div>
          <ol aria-label={t("lines")}>
            {lines.map((line) => (
              <AdjustRow
                key={line.productId}
                line={line}
                slug={slug}
                refusal={refusal?.productId === line.productId ? refusal.sentence : undefined}
                onChange={(part) => change(line.productId, part)}
                onRemove={() => {
                  setLines(lines.filter((other) => other !== line));
                  setFocused(null);
                  finder.current?.focus();
                }}
                onDone={() => {
                  setFocused(null);
                  finder.current?.focus();
                }}
              />
            ))}
          </ol>
        </>
      )}
      <div className="sticky bottom-0 mt-auto grid gap-2 border-line border-t bg-sheet px-5 py-3 max-desk:px-3">
        {refusal && refusal.productId === null && (
          <Alert tone="broken" className="max-w-[560px]">
            {refusal.sentence}
            <ProblemWay state={{ code: refusal.code }} />
          </Alert>
        )}
        <div className="flex flex-wrap items-center gap-3">
          <SubmitButton
            pending={sending}
            pendingLabel={t("saving")}
            disabled={missing !== null}
            aria-describedby="adjust-then"
            className="max-desk:w-full"
          >
            {t("save", { count: lines.length })} <Kbd>Ctrl Enter</Kbd>
          </SubmitButton>
          <span id="adjust-then" className="text-12 text-ink-3">
            {missing ?? t("after")}
          </span>
        </div>
      </div>
    </form>
  );
}

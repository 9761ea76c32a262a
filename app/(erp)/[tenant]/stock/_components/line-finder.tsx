"use client";

import { ScanBarcode } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useRef, useState } from "react";
import { tryAction } from "@/components/errors/try-action";
import { Input } from "@/components/ui/input";
import type { StockLine } from "@/lib/stock/find-stock-lines";
import { findStockLinesAction } from "../_actions/find-stock-lines";

const PAUSE = 250;

type LineFinderProps = {
  slug: string;
  warehouseId: string;
  onFound: (line: StockLine) => void;
  inputRef: Ref<HTMLInputElement>;
};

/**
 * Finds a product by a scan (a burst of signs and Enter), any code, or words of its name. Enter takes the product with this
 * code, or the chosen suggestion; the arrows choose.
 */
export function LineFinder({ slug, warehouseId, onFound, inputRef }: LineFinderProps) {
  const t = useTranslations("stock-screen.adjust.finder");
  const [text, setText] = useState("");
  const [hits, setHits] = useState<readonly StockLine[]>([]);
  const [chosen, setChosen] = useState(0);
  const [state, setState] = useState<"idle" | "busy" | "nothing" | "failed">("idle");
  const asked = useRef(0);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);

  async function find(wanted: string): Promise<{ exact: StockLine | null; hits: StockLine[] } | null> {
    asked.current += 1;
    const mine = asked.current;
    setState("busy");
    const result = await tryAction(() => findStockLinesAction(slug, { warehouseId, text: wanted.slice(0, 200) }));
    // An older answer must not replace a newer one.
    if (mine !== asked.current) return null;
    if (!result?.data) {
      setState("failed");
      return null;
    }
    const found = result.data.exact ? [result.data.exact] : result.data.hits;
    setHits(found);
    setChosen(0);
    setState(found.length === 0 ? "nothing" : "idle");
    return result.data;
  }

  /** Typing by hand suggests after a pause; a scanner is done before that and sends Enter. */
  function onTyped(typed: string) {
    setText(typed);
    clearTimeout(pause.current);
    if (typed.trim().length < 2) setHits([]);
    else pause.current = setTimeout(() => void find(typed), PAUSE);
  }

  function take(line: StockLine) {
    clearTimeout(pause.current);
    asked.current += 1;
    setText("");
    setHits([]);
    setState("idle");
    onFound(line);
  }

  async function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      setChosen((at) => (hits.length === 0 ? 0 : (at + step + hits.length) % hits.length));
    } else if (event.key === "Escape") {
      setHits([]);
      setState("idle");
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      clearTimeout(pause.current);
      if (text.trim() === "") return;
      const suggested = hits[chosen];
      // A suggestion the person stepped to is meant; anything else may be a code, so the server is asked first.
      if (suggested && chosen > 0) return take(suggested);
      const found = await find(text);
      const line = found?.exact ?? (found?.hits.length === 1 ? found.hits[0] : undefined);
      if (line) take(line);
    }
  }

  return (
    <div className="relative max-w-[560px]">
      <div className="relative flex items-center">
        <ScanBarcode
          size={16}
          strokeWidth={1.5}
          aria-hidden="true"
          className="pointer-events-none absolute left-2 text-ink-3"
        />
        <Input
          ref={inputRef}
          value={text}
          role="combobox"
          aria-label={t("label")}
          aria-expanded={hits.length > 0}
          aria-controls="found-lines"
          aria-autocomplete="list"
          aria-activedescendant={hits[chosen] ? `found-${hits[chosen].productId}` : undefined}
          placeholder={t("placeholder")}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          data-key="/"
          className="pl-8"
          onChange={(event) => onTyped(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      <div aria-live="polite" className="min-h-5 pt-1 text-12 text-ink-3">
        {state === "nothing" && <span className="text-broken-ink">{t("nothing", { text: text.trim() })}</span>}
        {state === "failed" && <span className="text-broken-ink">{t("failed")}</span>}
        {state === "idle" && hits.length === 0 && t("hint")}
        {hits.length > 0 && t("found", { count: hits.length })}
      </div>
      {hits.length > 0 && (
        <div
          id="found-lines"
          role="listbox"
          aria-label={t("label")}
          className="absolute top-[34px] right-0 left-0 z-20 mt-1 max-h-80 overflow-auto rounded-3 border border-line bg-float p-1 shadow-pop max-desk:top-[48px]"
        >
          {hits.map((hit, at) => (
            <div
              key={hit.productId}
              id={`found-${hit.productId}`}
              role="option"
              aria-selected={at === chosen}
              tabIndex={-1}
              className="flex min-h-9 cursor-pointer items-center gap-3 rounded-2 px-2 hover:bg-brand-tint-2 aria-selected:bg-brand-tint-2 touch:min-h-11"
              onClick={() => take(hit)}
              onKeyDown={(event) => event.key === "Enter" && take(hit)}
            >
              <span className="cut min-w-0 flex-1 font-medium">{hit.name}</span>
              <span className="text-12 text-ink-2">{hit.code}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}

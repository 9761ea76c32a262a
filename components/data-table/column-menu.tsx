"use client";

import { Columns3 } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useOptimistic, useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { Checkbox } from "@/components/ui/checkbox";
import type { ColumnList, HideColumnsInput } from "@/lib/tenancy/list-columns.schemas";
import { type ColumnChoice, hideParam } from "./hidden-columns";

type ColumnMenuProps = {
  list: ColumnList;
  /** The columns that may be left out; the one that names the row is not among them. */
  columns: readonly ColumnChoice[];
  hidden: readonly string[];
  /** The address names the columns, as that of a kept view does: the choice goes into the address and can be kept with it. */
  isAddressed?: boolean;
  keep: (input: HideColumnsInput) => Promise<{ serverError?: unknown } | undefined>;
};

/** Which columns a person sees in a list, kept for the person; in a kept view it changes the view, which then offers to keep it. */
export function ColumnMenu({ list, columns, hidden, isAddressed = false, keep }: ColumnMenuProps) {
  const t = useTranslations("common.table");
  const words = useErrorWords();
  const id = useId();
  const router = useRouter();
  const path = usePathname() ?? "";
  const search = useSearchParams();
  const [, start] = useTransition();
  const [now, setNow] = useOptimistic(hidden);
  const [problem, setProblem] = useState("");

  const change = (next: readonly string[]) =>
    start(async () => {
      setNow(next);
      setProblem("");
      if (isAddressed) {
        const params = new URLSearchParams(search ?? undefined);
        params.set("hide", hideParam(next));
        router.replace(`${path}?${params}`, { scroll: false });
        return;
      }
      const result = await tryAction(() => keep({ list, hidden: [...next] }));
      if (result?.serverError) setProblem(words.ofError(result.serverError));
    });

  return (
    <details className="relative" data-menu="" data-slot="column-menu">
      <summary
        className="inline-flex h-[26px] cursor-pointer items-center gap-1 whitespace-nowrap rounded-2 px-1.5 text-12 text-ink-2 hover:bg-well hover:text-ink touch:h-11"
        aria-label={now.length > 0 ? t("columnsHidden", { count: now.length }) : t("columns")}
      >
        <Columns3 size={14} strokeWidth={1.5} aria-hidden="true" />
        {t("columns")}
        {now.length > 0 && <span className="text-ink-3">−{now.length}</span>}
      </summary>
      <fieldset className="rise absolute top-full right-0 z-20 mt-1 grid max-h-[60dvh] w-max min-w-44 overflow-auto rounded-3 border border-line bg-float p-2 text-left shadow-pop">
        <legend className="sr-only">{t("columns")}</legend>
        {columns.map((column) => (
          <label
            key={column.id}
            htmlFor={`${id}${column.id}`}
            className="flex min-h-7 cursor-pointer items-center gap-2 rounded-2 px-2 text-13 text-ink hover:bg-brand-tint-2 touch:min-h-11"
          >
            <Checkbox
              id={`${id}${column.id}`}
              checked={!now.includes(column.id)}
              onChange={(event) =>
                change(event.target.checked ? now.filter((one) => one !== column.id) : [...now, column.id])
              }
            />
            {column.label}
          </label>
        ))}
        {now.length > 0 && (
          <button
            type="button"
            onClick={() => change([])}
            className="mt-1 min-h-7 cursor-pointer rounded-2 border-line border-t px-2 text-left text-12 text-brand-ink hover:bg-well touch:min-h-11"
          >
            {t("columnsAll")}
          </button>
        )}
        {problem && (
          <p role="alert" className="max-w-56 px-2 py-1 text-12 text-broken-ink">
            {problem}
          </p>
        )}
      </fieldset>
    </details>
  );
}

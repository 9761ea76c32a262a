import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { Kbd } from "@/components/ui/kbd";
import type { SearchParams } from "./href-with";

type SearchBoxProps = {
  /** The address of the list. */
  action: string;
  name?: string;
  value: string;
  /** What is searched: "Număr, nume, telefon, cod, AWB". Also the accessible name. */
  placeholder: string;
  /** The other parameters of the list that the search keeps (view, filters); leave out the cursor. */
  keep?: SearchParams;
  className?: string;
};

/** Search in this list: a plain GET form, Enter sends. Key `/` goes into it. */
export function SearchBox({ action, name = "q", value, placeholder, keep = {}, className }: SearchBoxProps) {
  const t = useTranslations("common.table");
  return (
    <search className={cn("w-[290px] max-wide:w-[220px] max-desk:w-full", className)}>
      <form action={action} method="get" data-slot="search-box">
        {Object.entries(keep).flatMap(([key, kept]) =>
          (Array.isArray(kept) ? kept : [kept])
            .filter((one): one is string => one !== undefined && key !== name)
            .map((one) => <input key={`${key}=${one}`} type="hidden" name={key} value={one} />),
        )}
        <label className="flex h-[30px] items-center gap-[7px] rounded-2 border border-line-2 bg-sheet px-2 text-ink-3 focus-within:outline-2 focus-within:outline-ring focus-within:outline-offset-2 touch:h-11">
          <Search size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
          <span className="sr-only">{`${t("searchIn")}: ${placeholder}`}</span>
          <input
            type="search"
            name={name}
            defaultValue={value}
            key={value}
            placeholder={placeholder}
            data-key="/"
            autoComplete="off"
            enterKeyHint="search"
            className="min-w-0 flex-1 bg-transparent text-ink outline-none touch:text-16"
          />
          <Kbd aria-hidden="true">/</Kbd>
        </label>
      </form>
    </search>
  );
}

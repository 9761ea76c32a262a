import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/components/format/format-list";
import { InlineNotice } from "@/components/parts/inline-notice";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import type { GonePart } from "./gone-parts";

type KeptViewNoticeProps = {
  /** The id that the address names. */
  asked: string | null;
  /** The view that has it. */
  current: SavedView | null;
  gone: readonly GonePart[];
  /** Whether the person may keep the view without what is gone. */
  mayMend: boolean;
};

/** Under the tabs: that a kept view is no more, or that it asks for something that the list no longer has. */
export function KeptViewNotice({ asked, current, gone, mayMend }: KeptViewNoticeProps) {
  const t = useTranslations("saved-views.gone");
  const locale = useLocale();
  if (current === null && !asked) return null;
  if (current !== null && gone.length === 0) return null;
  const names = (kind: GonePart["kind"]) => gone.filter((part) => part.kind === kind);
  const [columns, filters] = [names("column"), names("filter")];
  const parts = [
    ...columns.map((part) => t("column", { name: part.value })),
    ...filters.map((part) => t("filter", { name: `${part.name}=${part.value}` })),
  ];
  return (
    <InlineNotice
      tone={mayMend ? "you" : "quiet"}
      title={current ? t("title", { name: current.name }) : t("viewTitle")}
      className="mx-5 mt-2.5 max-desk:mx-3"
    >
      {current
        ? `${t("body", { parts: formatList(parts, locale) })} ${mayMend ? t("mend") : ""}`.trim()
        : t("viewBody")}
    </InlineNotice>
  );
}

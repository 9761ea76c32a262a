import { useLocale, useTranslations } from "next-intl";
import { formatList } from "@/components/format/format-list";
import { InlineNotice } from "@/components/parts/inline-notice";
import type { SavedView } from "@/lib/tenancy/saved-view.schemas";
import { type GonePart, namesOfGone } from "./gone-parts";

type KeptViewNoticeProps = {
  /** The id that the address names. */
  asked: string | null;
  /** The view that has it. */
  current: SavedView | null;
  gone: readonly GonePart[];
  /** What the filters of the list are called, by their names in the address. */
  labels: Readonly<Record<string, string>>;
  /** Whether the person may keep the view without what is gone. */
  mayMend: boolean;
};

/** Under the tabs: that a kept view is no more, or that it asks for something that the list no longer has. */
export function KeptViewNotice({ asked, current, gone, labels, mayMend }: KeptViewNoticeProps) {
  const t = useTranslations("saved-views.gone");
  const locale = useLocale();
  if (current === null && !asked) return null;
  if (current !== null && gone.length === 0) return null;
  const parts = namesOfGone(gone, labels).map(({ key, name }) => t(key, { name }));
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

import { useTranslations } from "next-intl";
import { ViewTabs } from "@/components/data-table/view-tabs";

type ImportTabsProps = {
  current: "preview" | "journal";
  previewHref: string;
  journalHref: string;
  total: number;
  journal: number;
};

/** What would happen, and what happened. */
export function ImportTabs({ current, previewHref, journalHref, total, journal }: ImportTabsProps) {
  const t = useTranslations("import-screen.tab");
  return (
    <ViewTabs
      views={[
        { key: "preview", label: t("preview"), count: total, href: previewHref, current: current === "preview" },
        { key: "journal", label: t("journal"), count: journal, href: journalHref, current: current === "journal" },
      ]}
    />
  );
}

import { useTranslations } from "next-intl";

/** The first stop of the Tab key: past everything before the content. Seen only while it is focused. */
export function SkipLink() {
  const t = useTranslations("common");
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-20 rounded-2 bg-brand px-3 py-2 font-semibold text-on-brand focus:translate-y-0"
    >
      {t("skipToContent")}
    </a>
  );
}

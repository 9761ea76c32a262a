import { getTranslations } from "next-intl/server";
import { EmptyState } from "@/components/parts/empty-state";

/** What a member sees whose role does not open the page. */
export default async function Forbidden() {
  const t = await getTranslations("settings.forbidden");
  return <EmptyState title={t("title")}>{t("body")}</EmptyState>;
}

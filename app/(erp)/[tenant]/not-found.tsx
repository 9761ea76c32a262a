import { getTranslations } from "next-intl/server";
import { PageTrouble } from "@/components/shell/page-trouble";
import { BackToWork } from "./_components/back-to-work";
import { LoadAnew } from "./_components/load-anew";

/** What is not there, or belongs to somebody else: the two look the same. The frame stays. */
export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <PageTrouble title={t("title")} actions={<BackToWork />}>
      {t("bodyInside")}
      <LoadAnew />
    </PageTrouble>
  );
}

import { getTranslations } from "next-intl/server";
import { ErrorScreen } from "@/components/shell/error-screen";
import { buttonVariants } from "@/components/ui/button";

export async function generateMetadata() {
  const t = await getTranslations("errors.notFound");
  return { title: t("title") };
}

export default async function NotFound() {
  const t = await getTranslations("errors.notFound");
  return (
    <ErrorScreen title={t("title")} body={t("body")}>
      <a href="/" className={buttonVariants({ variant: "primary" })}>
        {t("home")}
      </a>
    </ErrorScreen>
  );
}

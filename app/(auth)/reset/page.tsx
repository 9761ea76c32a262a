import { getTranslations } from "next-intl/server";
import { withWords } from "@/i18n/words";
import { AuthHead } from "../_components/auth-head";
import { ResetForm } from "../_components/reset-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.reset"))("title"), robots: { index: false }, referrer: "no-referrer" };
}

async function ResetPage({ searchParams }: PageProps<"/reset">) {
  const [t, { token }] = await Promise.all([getTranslations("auth.reset"), searchParams]);
  return (
    <>
      <AuthHead title={t("title")}>{t("lead")}</AuthHead>
      <ResetForm token={typeof token === "string" ? token : ""} />
    </>
  );
}

export default withWords(ResetPage, "auth");

import { getTranslations } from "next-intl/server";
import { AuthHead } from "../_components/auth-head";
import { ResetForm } from "../_components/reset-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.reset"))("title"), robots: { index: false }, referrer: "no-referrer" };
}

export default async function ResetPage({ searchParams }: PageProps<"/reset">) {
  const [t, { token }] = await Promise.all([getTranslations("auth.reset"), searchParams]);
  return (
    <>
      <AuthHead title={t("title")}>{t("lead")}</AuthHead>
      <ResetForm token={typeof token === "string" ? token : ""} />
    </>
  );
}

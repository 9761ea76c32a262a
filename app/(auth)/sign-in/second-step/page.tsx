import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { currentUser } from "@/lib/auth/current-user";
import { safePath } from "@/lib/auth/safe-path";
import { AuthHead } from "../../_components/auth-head";
import { SecondStepForm } from "../../_components/second-step-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.secondStep"))("title") };
}

/** The second step of a sign-in, for those who switched it on. Without a right password before it no code is good. */
async function SecondStepPage({ searchParams }: PageProps<"/sign-in/second-step">) {
  const [t, query, user] = await Promise.all([getTranslations("auth.secondStep"), searchParams, currentUser()]);
  const next = safePath(query.next);
  if (user) redirect(next ?? "/enter");
  return (
    <>
      <AuthHead title={t("title")}>{t("lead")}</AuthHead>
      <SecondStepForm next={next ?? undefined} />
      <p className="mt-6 text-ink-2">{t("lost")}</p>
      <p className="mt-2">
        <Link href="/sign-in">{t("back")}</Link>
      </p>
    </>
  );
}

export default withWords(SecondStepPage, "auth");

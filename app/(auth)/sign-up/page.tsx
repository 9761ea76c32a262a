import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { AuthHead } from "../_components/auth-head";
import { SignUpForm } from "../_components/sign-up-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.signUp"))("title") };
}

async function SignUpPage() {
  const t = await getTranslations("auth.signUp");
  return (
    <>
      <AuthHead title={t("title")}>{t("lead")}</AuthHead>
      <SignUpForm />
      <p className="mt-6 text-ink-2">
        {t("have")}{" "}
        <Link href="/sign-in" className="underline">
          {t("signIn")}
        </Link>
      </p>
    </>
  );
}

export default withWords(SignUpPage, "auth");

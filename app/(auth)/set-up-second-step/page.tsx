import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SecondFactorSwitch } from "@/app/_second-factor/second-factor-switch";
import { cn } from "@/components/cn";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { findOperator } from "@/lib/auth/current-operator";
import { requireUser } from "@/lib/auth/require-user";
import { AuthHead } from "../_components/auth-head";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.setUp"))("title"), robots: { index: false } };
}

/** Where an operator without a second step is led before their place opens; for everybody else there is no such page. */
async function SetUpSecondStepPage() {
  await requireUser("/set-up-second-step");
  const [t, operator] = await Promise.all([getTranslations("auth.setUp"), findOperator()]);
  if (operator === "mark") notFound();
  const isOn = operator !== "second_step";
  return (
    <>
      <AuthHead title={t("title")}>{t(isOn ? "isOn" : "lead")}</AuthHead>
      {/* The recovery codes are shown here once, and the page is drawn anew beneath them: it leads on by a link only. */}
      <SecondFactorSwitch isOn={isOn} startOnly />
      {isOn && (
        <Link href="/operator" className={cn(buttonVariants({ variant: "secondary" }), "mt-6")}>
          {t("toPlace")}
        </Link>
      )}
    </>
  );
}

export default withWords(SetUpSecondStepPage, "settings");

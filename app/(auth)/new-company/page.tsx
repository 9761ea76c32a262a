import { getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireUser } from "@/lib/auth/require-user";
import { newId } from "@/lib/core/ids";
import { MOST_TRIALS } from "@/lib/tenancy/most-trials";
import { countTrialsLeft } from "@/lib/tenancy/open-company";
import { AuthHead } from "../_components/auth-head";
import { NewCompanyForm } from "../_components/new-company-form";

export async function generateMetadata() {
  return { title: (await getTranslations("auth.newCompany"))("title"), robots: { index: false } };
}

/** Where a person with an account opens another company; when they have as many in trial as one may have, it says what to do. */
async function NewCompanyPage() {
  const user = await requireUser("/new-company");
  const [t, left] = await Promise.all([getTranslations("auth.newCompany"), countTrialsLeft(user.userId)]);
  return (
    <>
      {left > 0 ? (
        <>
          <AuthHead title={t("title")}>{t("lead")}</AuthHead>
          <NewCompanyForm request={newId()} />
        </>
      ) : (
        <AuthHead title={t("full", { limit: MOST_TRIALS })}>{t("fullBody")}</AuthHead>
      )}
      <p className="mt-6">
        <Link href="/enter?choose=1" className="underline">
          {t("back")}
        </Link>
      </p>
    </>
  );
}

export default withWords(NewCompanyPage, "auth");

import { getTranslations } from "next-intl/server";
import { ErrorScreen } from "@/components/shell/error-screen";
import { buttonVariants } from "@/components/ui/button";
import { missingWords } from "./missing-words";

export async function generateMetadata() {
  return { title: (await missingWords()).title };
}

/** What is not there, for this person; or why a company in which they had a place is closed to them. */
export default async function NotFound() {
  const [t, { title, body }] = await Promise.all([getTranslations("errors.notFound"), missingWords()]);
  return (
    <>
      {/* Where a guard stopped the page on its way, nothing else gives it a title. */}
      <title>{`${title} · Marfa`}</title>
      <ErrorScreen title={title} body={body}>
        <a href="/" className={buttonVariants({ variant: "primary" })}>
          {t("home")}
        </a>
      </ErrorScreen>
    </>
  );
}

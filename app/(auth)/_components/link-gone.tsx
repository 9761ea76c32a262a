import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { AuthHead } from "./auth-head";

/** The link of a confirmation is too old, or a newer one took its place. */
export function LinkGone() {
  const t = useTranslations("auth.confirm");
  return (
    <>
      <AuthHead title={t("invalid")}>{t("invalidBody")}</AuthHead>
      <Link href="/check-your-mail" className={buttonVariants({ variant: "primary" })}>
        {t("newLink")}
      </Link>
    </>
  );
}

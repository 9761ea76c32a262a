import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button";
import { AuthHead } from "./auth-head";

const REASONS = ["used", "expired", "withdrawn", "unknown"] as const;

/** A link that cannot be used any more: what became of it, and what can be done. */
export function InvitationGone({ reason }: { reason: string }) {
  const t = useTranslations("auth.invite.gone");
  return (
    <>
      <AuthHead title={t("title")}>{t(REASONS.find((one) => reason.endsWith(one)) ?? "unknown")}</AuthHead>
      <Link href="/enter" className={buttonVariants({ variant: reason.endsWith("used") ? "primary" : "secondary" })}>
        {t("enter")}
      </Link>
    </>
  );
}

import { useTranslations } from "next-intl";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { AuthHead } from "./auth-head";

const REASONS = ["used", "expired", "withdrawn", "closing", "suspended", "trial_ended", "unknown"] as const;
/** The link is still good; it is the company that takes nobody now. */
const WAITS: readonly string[] = ["closing", "suspended", "trial_ended"];

/** A link that cannot be used, any more or now: what became of it, and what can be done. */
export function InvitationGone({ reason }: { reason: string }) {
  const t = useTranslations("auth.invite.gone");
  const known = REASONS.find((one) => reason.endsWith(one)) ?? "unknown";
  return (
    <>
      <AuthHead title={t(WAITS.includes(known) ? "waits" : "title")}>{t(known)}</AuthHead>
      <Link href="/enter" className={buttonVariants({ variant: known === "used" ? "primary" : "secondary" })}>
        {t("enter")}
      </Link>
    </>
  );
}

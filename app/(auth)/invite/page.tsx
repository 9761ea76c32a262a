import { getTranslations } from "next-intl/server";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { currentUser } from "@/lib/auth/current-user";
import { type FoundInvitation, findInvitation } from "@/lib/tenancy/find-invitation";
import { AuthHead } from "../_components/auth-head";
import { InvitationGone } from "../_components/invitation-gone";
import { JoinAnewForm } from "../_components/join-anew-form";
import { JoinForm } from "../_components/join-form";
import { LeaveForm } from "../_components/leave-form";

export async function generateMetadata() {
  const t = await getTranslations("auth.invite");
  return { title: t("pageTitle"), robots: { index: false }, referrer: "no-referrer" };
}

/** Where the link of an invitation leads: who invites to what, and the one step that fits the person who opened it. */
async function InvitePage({ searchParams }: PageProps<"/invite">) {
  const { token: given } = await searchParams;
  const token = typeof given === "string" ? given.slice(0, 200) : "";
  const invitation = token ? await findInvitation(token) : null;
  if (invitation?.state !== "open") return <InvitationGone reason={invitation?.state ?? "unknown"} />;
  const [t, roles] = await Promise.all([getTranslations("auth.invite"), getTranslations("roles")]);
  const { company, invitedBy, role } = invitation;
  return (
    <>
      <AuthHead title={t("title", { company })}>
        {t("lead", { from: invitedBy, company, role: roles(`role.${role}`) })}
      </AuthHead>
      <Step token={token} invitation={invitation} />
    </>
  );
}

async function Step({ token, invitation }: { token: string; invitation: FoundInvitation }) {
  const [t, user] = await Promise.all([getTranslations("auth.invite"), currentUser()]);
  const { email, company } = invitation;
  if (user && user.email !== email) {
    return (
      <div className="grid gap-4">
        <p>{t("other", { invited: email, email: user.email })}</p>
        <LeaveForm token={token} />
      </div>
    );
  }
  if (user) {
    return (
      <div className="grid gap-4">
        <p className="text-ink-2">{t("asWhom", { email })}</p>
        <JoinForm token={token} company={company} />
      </div>
    );
  }
  if (invitation.hasAccount) {
    return (
      <div className="grid gap-4">
        <p>{t("hasAccount", { email })}</p>
        <Link
          href={`/sign-in?next=${encodeURIComponent(`/invite?token=${token}`)}`}
          className={buttonVariants({ variant: "primary", size: "large" })}
        >
          {t("signIn")}
        </Link>
      </div>
    );
  }
  return (
    <>
      <p className="mb-4 text-ink-2">{t("newLead")}</p>
      <JoinAnewForm token={token} email={email} />
    </>
  );
}

export default withWords(InvitePage, "auth");

import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireMember } from "@/lib/auth/require-tenant";
import { requireUser } from "@/lib/auth/require-user";
import { may } from "@/lib/tenancy/roles";
import { SettingsNav } from "../_components/settings-nav";
import { PasswordForm } from "./_components/password-form";
import { ProfileForm } from "./_components/profile-form";
import { SessionsForm } from "./_components/sessions-form";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.profile"))("title") };
}

/** A person's own account: every member may see it, also after the trial. */
export default async function ProfilePage({ params }: PageProps<"/[tenant]/settings/profile">) {
  const { tenant: slug } = await params;
  const [tenant, user, t] = await Promise.all([
    requireMember(slug),
    requireUser(`/${slug}/settings/profile`),
    getTranslations("settings"),
  ]);
  const role = tenant.actor.kind === "system" ? "" : tenant.actor.role;
  return (
    <>
      <PageHead title={t("title")} />
      <SettingsNav
        slug={slug}
        current="profile"
        maySee={{ settings: may(role, "settings.read"), keys: may(role, "settings.write") }}
      />
      <Section title={t("profile.personPart")}>
        <ProfileForm name={user.name} email={user.email} locale={user.locale} />
      </Section>
      <Section title={t("profile.passwordPart")}>
        <PasswordForm />
      </Section>
      <Section title={t("profile.sessionsPart")} last>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("profile.sessionsBody")}</p>
        <SessionsForm />
      </Section>
    </>
  );
}

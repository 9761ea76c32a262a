import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { SecondFactorPart } from "@/app/_second-factor/second-factor-part";
import { Section } from "@/components/parts/section";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { PageHead } from "@/components/shell/page-head";
import { KeysSwitch, LanguageSwitch, PreferencePart, ThemeSwitch } from "@/components/shell/preference-forms";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireMember } from "@/lib/auth/require-tenant";
import { requireUser } from "@/lib/auth/require-user";
import { listKeysOf } from "@/lib/tenancy/list-keys-of";
import { SettingsNav } from "../_components/settings-nav";
import { LeaveForm } from "./_components/leave-form";
import { PasswordForm } from "./_components/password-form";
import { ProfileForm } from "./_components/profile-form";
import { SessionsForm } from "./_components/sessions-form";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.profile"))("title") };
}

/** A person's own account: every member may see it, also after the trial. */
async function ProfilePage({ params, searchParams }: PageProps<"/[tenant]/settings/profile">) {
  const [{ tenant: slug }, { done }] = await Promise.all([params, searchParams]);
  const [tenant, user, t, common, frame, jar] = await Promise.all([
    requireMember(slug),
    requireUser(`/${slug}/settings/profile`),
    getTranslations("settings"),
    getTranslations("common"),
    getTranslations("frame"),
    cookies(),
  ]);
  return (
    <>
      <PageHead title={t("title")} />
      <SettingsNav tenant={tenant} current="profile" />
      <Section title={t("profile.personPart")}>
        <ProfileForm name={user.name} email={user.email} locale={user.locale} />
      </Section>
      <Section title={t("profile.screenPart")}>
        <p className="mb-2 max-w-[560px] text-ink-2">{t("profile.screenBody")}</p>
        <div className="-ml-2 flex flex-wrap gap-x-8 gap-y-3">
          <PreferencePart label={common("language.label")}>
            <LanguageSwitch action={setLocale} />
          </PreferencePart>
          <PreferencePart label={common("theme.label")}>
            <ThemeSwitch action={setTheme} theme={themeFromCookie(jar.get(THEME_COOKIE)?.value)} />
          </PreferencePart>
          <PreferencePart label={frame("keys.label")} className="max-desk:hidden">
            <KeysSwitch action={setKeys} on={jar.get(KEYS_COOKIE)?.value !== "off"} />
          </PreferencePart>
        </div>
      </Section>
      <Section title={t("profile.passwordPart")}>
        <PasswordForm back={`/${slug}/settings/profile?done=password`} isChanged={done === "password"} />
      </Section>
      <Section title={t("secondFactor.title")}>
        <SecondFactorPart userId={user.userId} zone={tenant.timeZone} />
      </Section>
      <Section title={t("profile.sessionsPart")} last={tenant.actor.kind !== "member"}>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("profile.sessionsBody")}</p>
        <SessionsForm />
      </Section>
      {tenant.actor.kind === "member" && (
        <Section title={t("leave.title", { company: tenant.name })} last>
          {tenant.actor.role === "owner" ? (
            <p className="max-w-[560px] text-ink-2">
              {t.rich("leave.owner", {
                members: (text) => (
                  <Link href={`/${slug}/settings/members`} className="underline">
                    {text}
                  </Link>
                ),
                privacy: (text) => (
                  <Link href={`/${slug}/settings/privacy`} className="underline">
                    {text}
                  </Link>
                ),
              })}
            </p>
          ) : (
            <LeaveForm slug={slug} company={tenant.name} keys={await listKeysOf(tenant, tenant.actor.userId)} />
          )}
        </Section>
      )}
    </>
  );
}

export default withWords(ProfilePage, "settings");

import { Check } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireMember } from "@/lib/auth/require-tenant";
import { may, PERMISSIONS, ROLES } from "@/lib/tenancy/roles";
import { SettingsNav } from "../_components/settings-nav";

export async function generateMetadata() {
  return { title: (await getTranslations("roles"))("title") };
}

/** Who may do what, in words: the table in the code that every page, action and route asks. Every member may read it. */
export default async function RolesPage({ params }: PageProps<"/[tenant]/settings/roles">) {
  const { tenant: slug } = await params;
  const tenant = await requireMember(slug);
  const [t, settings] = await Promise.all([getTranslations("roles"), getTranslations("settings")]);
  const own = tenant.actor.kind === "member" ? tenant.actor.role : null;
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="roles" />
      <Section title={t("title")} last className="max-w-[860px]">
        <p className="mb-3 max-w-[560px] text-ink-2">{own ? t("lead", { role: t(`role.${own}`) }) : null}</p>
        <ul className="mb-4 grid gap-1 text-ink-2">
          {ROLES.map((role) => (
            <li key={role}>
              <b className="font-medium text-ink">{t(`role.${role}`)}</b>: {t(`about.${role}`)}
            </li>
          ))}
        </ul>
        <table className="w-full border-collapse">
          <caption className="sr-only">{t("caption")}</caption>
          <thead>
            <tr className="bg-well text-12">
              <th scope="col" className="px-2 py-1.5 text-left font-medium text-ink-2">
                {t("may")}
              </th>
              {ROLES.map((role) => (
                <th
                  key={role}
                  scope="col"
                  className={cn(
                    "w-[104px] px-1 py-1.5 text-center font-medium text-ink-2 max-desk:w-[38px] max-desk:text-11",
                    role === own && "bg-brand-tint text-ink",
                  )}
                >
                  <span className="max-desk:hidden">{t(`role.${role}`)}</span>
                  <abbr title={t(`role.${role}`)} className="desk:hidden no-underline">
                    {t(`short.${role}`)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {PERMISSIONS.map((permission) => (
              <tr key={permission} className="border-line border-b">
                <th scope="row" className="px-2 py-1.5 text-left font-normal">
                  {t(`permission.${permission.replace(".", "_")}`)}
                </th>
                {ROLES.map((role) => (
                  <td key={role} className={cn("px-1 text-center", role === own && "bg-brand-tint")}>
                    {may(role, permission) ? (
                      <>
                        <Check size={16} strokeWidth={2} aria-hidden="true" className="mx-auto text-brand-ink" />
                        <span className="sr-only">{t("yes")}</span>
                      </>
                    ) : (
                      <span className="sr-only">{t("no")}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}

import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { formatDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listMembers, type MemberRow } from "@/lib/tenancy/list-members";
import { SettingsNav } from "../_components/settings-nav";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.members"))("title") };
}

/** Who works in this company, and with which rights. */
export default async function MembersPage({ params }: PageProps<"/[tenant]/settings/members">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "settings.read");
  const [t, roles, locale, members] = await Promise.all([
    getTranslations("settings"),
    getTranslations("roles"),
    getLocale(),
    listMembers(tenant),
  ]);
  const day = (moment: Date) => formatDate(moment, locale, tenant.timeZone, "long");
  const columns: DataColumn<MemberRow>[] = [
    { id: "name", head: t("members.name"), cell: ({ name }) => <b className="font-medium">{name}</b>, phone: "id" },
    { id: "email", head: t("members.email"), cell: ({ email }) => email, width: 280, phone: "who" },
    { id: "role", head: t("members.role"), cell: ({ role }) => roles(`role.${role}`), width: 160, phone: "when" },
    {
      id: "since",
      head: t("members.since"),
      cell: ({ since, suspendedAt }) => (suspendedAt ? t("members.suspended", { date: day(suspendedAt) }) : day(since)),
      width: 180,
      below: "wide",
    },
  ];
  return (
    <>
      <PageHead title={t("title")} />
      <SettingsNav tenant={tenant} current="members" />
      <Section title={t("members.title")} aside={<Link href={`/${slug}/settings/roles`}>{t("members.toRoles")}</Link>}>
        <p className="max-w-[560px] text-ink-2">{t("members.lead")}</p>
      </Section>
      <DataTable
        caption={t("members.title")}
        columns={columns}
        rows={members}
        rowKey={({ userId }) => userId}
        empty={null}
        rowLook={({ suspendedAt }) => (suspendedAt ? "dead" : "normal")}
      />
    </>
  );
}

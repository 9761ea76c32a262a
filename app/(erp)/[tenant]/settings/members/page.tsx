import { getLocale, getTranslations } from "next-intl/server";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { formatDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listInvitations } from "@/lib/tenancy/list-invitations";
import { listMembers, type MemberRow } from "@/lib/tenancy/list-members";
import { may } from "@/lib/tenancy/roles";
import { SettingsNav } from "../_components/settings-nav";
import { InvitationsTable } from "./_components/invitations-table";
import { InviteForm } from "./_components/invite-form";
import { aboutRoles } from "./about-roles";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

/** Who works in this company and with which rights, who is invited, and the way in for somebody new. */
async function MembersPage({ params }: PageProps<"/[tenant]/settings/members">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "settings.read");
  const [t, settings, members, invitations] = await Promise.all([
    getTranslations("people"),
    getTranslations("settings"),
    listMembers(tenant),
    listInvitations(tenant),
  ]);
  const { actor } = tenant;
  const mayManage = actor.kind === "member" && may(actor.role, "people.manage");
  const mayInvite = mayManage && tenant.mayWrite;
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="members" />
      {mayInvite && (
        <Section
          title={t("invite.title")}
          aside={<Link href={`/${slug}/settings/roles`}>{t("toRoles")}</Link>}
          last={invitations.length > 0}
        >
          <InviteForm slug={slug} roles={await aboutRoles()} />
        </Section>
      )}
      {invitations.length > 0 && (
        <>
          <h2 className="px-5 pt-3.5 pb-2 font-semibold text-13 max-desk:px-3">
            {t("invitations.count", { count: invitations.length })}
          </h2>
          <InvitationsTable
            slug={slug}
            zone={tenant.timeZone}
            rows={invitations}
            mayManage={mayManage}
            mayInvite={mayInvite}
          />
        </>
      )}
      <h2 className="px-5 pt-3.5 pb-2 font-semibold text-13 max-desk:px-3">{t("count", { count: members.length })}</h2>
      <MembersTable slug={slug} zone={tenant.timeZone} members={members} ownId={ownIdOf(actor)} />
    </>
  );
}

type MembersTableProps = { slug: string; zone: string; members: readonly MemberRow[]; ownId: string | null };

async function MembersTable({ slug, zone, members, ownId }: MembersTableProps) {
  const [t, roles, locale] = await Promise.all([getTranslations("people"), getTranslations("roles"), getLocale()]);
  const columns: DataColumn<MemberRow>[] = [
    {
      id: "name",
      head: t("name"),
      cell: ({ userId, name }) => (
        <span className="cut block" title={name}>
          <RowLink href={`/${slug}/settings/members/${userId}`}>{name}</RowLink>
          {userId === ownId && <span className="text-ink-3"> ({t("you")})</span>}
        </span>
      ),
      phone: "id",
    },
    {
      id: "email",
      head: t("email"),
      cell: ({ email }) => (
        <span className="cut block" title={email}>
          {email}
        </span>
      ),
      width: 280,
      phone: "who",
    },
    { id: "role", head: t("role"), cell: ({ role }) => roles(`role.${role}`), width: 140, phone: "when" },
    {
      id: "state",
      head: t("state"),
      cell: ({ suspendedAt }) => (suspendedAt ? <Status tone="parked">{t("suspended")}</Status> : null),
      width: 130,
      phone: "why",
    },
    {
      id: "since",
      head: t("since"),
      cell: ({ since }) => formatDate(since, locale, zone, "long"),
      width: 180,
      below: "wide",
    },
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={members}
      rowKey={({ userId }) => userId}
      rowLook={({ suspendedAt }) => (suspendedAt ? "dead" : "normal")}
      empty={null}
    />
  );
}

function ownIdOf(actor: { kind: string; userId?: string }): string | null {
  return actor.kind === "member" ? (actor.userId ?? null) : null;
}

export default withWords(MembersPage, "people");

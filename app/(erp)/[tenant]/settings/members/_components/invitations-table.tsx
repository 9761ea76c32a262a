import { getLocale, getTranslations } from "next-intl/server";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { formatDate } from "@/components/format/format-date";
import { Status } from "@/components/states/status";
import { clock } from "@/lib/core/clock";
import type { InvitationRow } from "@/lib/tenancy/list-invitations";
import { InvitationButtons } from "./invitation-buttons";

type InvitationsTableProps = {
  slug: string;
  zone: string;
  rows: readonly InvitationRow[];
  mayManage: boolean;
  /** Sending again lets somebody in, taking back does not: it goes on after the trial. */
  mayInvite: boolean;
};

/** Invitations that nobody has used yet, the newest first; those whose link has run out say so. */
export async function InvitationsTable({ slug, zone, rows, mayManage, mayInvite }: InvitationsTableProps) {
  const [t, roles, locale] = await Promise.all([
    getTranslations("people.invitations"),
    getTranslations("roles"),
    getLocale(),
  ]);
  const now = clock.now();
  const columns: DataColumn<InvitationRow>[] = [
    {
      id: "email",
      head: t("email"),
      cell: ({ email }) => (
        <b className="cut block font-medium" title={email}>
          {email}
        </b>
      ),
      phone: "id",
    },
    { id: "role", head: t("role"), cell: ({ role }) => roles(`role.${role}`), width: 140, phone: "when" },
    {
      id: "invitedBy",
      head: t("invitedBy"),
      cell: ({ invitedBy }) => <span className="cut block">{invitedBy}</span>,
      width: 180,
      below: "wide",
    },
    {
      id: "state",
      head: t("state"),
      cell: ({ expiresAt }) =>
        expiresAt <= now ? (
          <Status tone="you">{t("expired")}</Status>
        ) : (
          <span className="text-ink-2">{t("until", { date: formatDate(expiresAt, locale, zone, "dayTime") })}</span>
        ),
      width: 200,
      phone: "who",
    },
    ...(mayManage
      ? [
          {
            id: "acts",
            head: <span className="sr-only">{t("acts")}</span>,
            cell: ({ id, email }: InvitationRow) => (
              <InvitationButtons slug={slug} invitationId={id} email={email} mayInvite={mayInvite} />
            ),
            width: 260,
            phone: "why" as const,
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption={t("title")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      density="roomy"
      empty={null}
    />
  );
}

import { getLocale, getTranslations } from "next-intl/server";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { formatDate } from "@/components/format/format-date";
import { EmptyState } from "@/components/parts/empty-state";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { type ApiKeyRow, listApiKeys } from "@/lib/tenancy/list-api-keys";
import { SettingsNav } from "../_components/settings-nav";
import { CreateKeyForm } from "./_components/create-key-form";
import { RevokeKeyForm } from "./_components/revoke-key-form";

export async function generateMetadata() {
  return { title: (await getTranslations("settings.apiKeys"))("title") };
}

async function ApiKeysPage({ params }: PageProps<"/[tenant]/settings/api-keys">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "settings.write");
  const [t, locale, keys] = await Promise.all([getTranslations("settings"), getLocale(), listApiKeys(tenant)]);
  const mayRevoke = tenant.actor.kind === "member";
  const day = (moment: Date | null) => (moment ? formatDate(moment, locale, tenant.timeZone, "dayTime") : null);
  const column = (
    id: string,
    cell: (row: ApiKeyRow) => React.ReactNode,
    more: Partial<DataColumn<ApiKeyRow>> = {},
  ) => ({
    id,
    head: t(`apiKeys.columns.${id}`),
    cell,
    ...more,
  });
  const columns: DataColumn<ApiKeyRow>[] = [
    column("name", (row) => <b className="font-medium">{row.name}</b>, { phone: "id" }),
    column("prefix", (row) => <code className="font-sans">{row.prefix}…</code>, { width: 130, phone: "who" }),
    column("role", (row) => t(`apiKeys.roles.${row.role}`), { width: 170, below: "wide", phone: "sum" }),
    column("maker", (row) => <span className="cut block">{row.maker ?? t("apiKeys.noMaker")}</span>, {
      width: 160,
      below: "wide",
    }),
    column("created", (row) => day(row.createdAt), { width: 150, below: "full" }),
    column("used", (row) => <Used head={t("apiKeys.columns.used")}>{day(row.lastUsedAt) ?? t("apiKeys.never")}</Used>, {
      width: 150,
      phone: "when",
    }),
    column(
      "state",
      (row) =>
        row.revokedAt ? (
          <span className="text-ink-3">{t("apiKeys.revoked", { date: day(row.revokedAt) ?? "" })}</span>
        ) : (
          <span className="grid gap-1">
            {row.waits && (
              <Status tone="parked">{t("apiKeys.waits", { name: row.maker ?? t("apiKeys.noMaker") })}</Status>
            )}
            {mayRevoke ? <RevokeKeyForm slug={slug} keyId={row.id} name={row.name} /> : t("apiKeys.active")}
          </span>
        ),
      { width: 220, phone: "why" },
    ),
  ];
  return (
    <>
      <PageHead title={t("title")} />
      <SettingsNav tenant={tenant} current="apiKeys" />
      <Section title={t("apiKeys.title")} aside={<Link href="/docs">{t("apiKeys.docs")}</Link>}>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("apiKeys.lead")}</p>
        {tenant.mayWrite && <CreateKeyForm slug={slug} />}
      </Section>
      <DataTable
        caption={t("apiKeys.caption")}
        columns={columns}
        rows={keys}
        rowKey={(row) => row.id}
        rowLook={(row) => (row.revokedAt ? "dead" : "normal")}
        empty={<EmptyState title={t("apiKeys.none")}>{t("apiKeys.noneBody")}</EmptyState>}
      />
    </>
  );
}

/** On a phone, where no head stands over it, it says what the moment is of. */
function Used({ head, children }: { head: string; children: React.ReactNode }) {
  return (
    <>
      <span className="text-ink-3 desk:hidden">{head}: </span>
      {children}
    </>
  );
}

export default withWords(ApiKeysPage, "settings");

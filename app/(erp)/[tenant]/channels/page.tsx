import { Plus } from "lucide-react";
import { getLocale, getTranslations } from "next-intl/server";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { RowLink } from "@/components/data-table/row-link";
import { TableDesk } from "@/components/data-table/table-desk";
import { formatCountry } from "@/components/format/format-country";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireTenant } from "@/lib/auth/require-tenant";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { countQuestions } from "@/lib/channels/import/count-questions";
import { countListings } from "@/lib/channels/listings/count-listings";
import { clock } from "@/lib/core/clock";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { hideColumnsAction } from "../_actions/hide-columns";
import { type Waiting, Waits } from "./_components/waits";
import { connectionCode } from "./connection-look";
import { mayChange } from "./find-connection";

/** Columns that may be left out of the table, in its order. */
const COLUMNS = ["state", "waits", "products", "seller", "pulled", "pushed"] as const;

export async function generateMetadata() {
  return { title: (await getTranslations("channels-screen"))("title") };
}

/** Every connected account with its state and when something last came and went. */
export default async function ChannelsPage({ params }: PageProps<"/[tenant]/channels">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const [t, common, locale, connections, kept] = await Promise.all([
    getTranslations("channels-screen"),
    getTranslations("common"),
    getLocale(),
    listConnections(tenant),
    readHiddenColumns(tenant, "connections"),
  ]);
  const now = clock.now();
  const counts = new Map(
    await Promise.all(
      connections.map(async (one): Promise<[string, Waiting & { code: string }]> => {
        const { id } = one;
        const [listings, undecided] = await Promise.all([countListings(tenant, id), countQuestions(tenant, id)]);
        const { all, moving, quarantined: refused, links } = listings;
        const code = connectionCode(one, now, tenant.syncs, moving);
        const unsent = code === "stopped" ? moving : 0;
        return [id, { all, code, refused, undecided, unlinked: links.unlinked, unsent }];
      }),
    ),
  );
  const near = (at: Date | null) => (at ? formatNearDate(at, now, locale, tenant.timeZone, common) : null);
  const connect = mayChange(tenant, "channels.write") ? (
    <Link href={`/${slug}/channels/new`} className={buttonVariants({ variant: "primary" })}>
      <Plus aria-hidden="true" />
      {t("connect.title")}
    </Link>
  ) : undefined;
  const columns: DataColumn<ConnectionView>[] = [
    {
      id: "name",
      head: t("list.name"),
      phone: "id",
      cell: (row) => (
        <span className="cut block" title={row.name}>
          <RowLink href={`/${slug}/channels/${row.id}`}>{row.name}</RowLink>
        </span>
      ),
    },
    {
      id: "state",
      head: t("list.state"),
      width: 150,
      phone: "sum",
      cell: (row) => <StateBadge entity="connection" code={counts.get(row.id)?.code ?? row.state} />,
    },
    {
      id: "waits",
      head: t("list.waits"),
      width: 230,
      // Beside the wide side bar the two share what is left, or the name would be cut.
      loose: "full",
      phone: "why",
      cell: (row) => <Waits base={`/${slug}/channels/${row.id}`} waiting={counts.get(row.id)} />,
    },
    {
      id: "products",
      head: t("list.products"),
      width: 100,
      align: "right",
      below: "full",
      cell: (row) => formatNumber(counts.get(row.id)?.all ?? 0, locale),
    },
    {
      id: "seller",
      head: t("list.seller"),
      width: 130,
      phone: "who",
      cell: (row) => `${row.sellerId} · ${formatCountry(row.storefront, locale)}`,
    },
    { id: "pulled", head: t("list.pulled"), width: 120, phone: "when", cell: (row) => near(row.health.lastPullAt) },
    {
      id: "pushed",
      head: t("list.pushed"),
      width: 130,
      below: "narrow",
      cell: (row) => (row.pushStartedAt === null ? t("list.notStarted") : near(row.health.lastPushAt)),
    },
  ];
  const choices = COLUMNS.map((id) => ({ id, label: t(`list.${id}`) }));
  const hidden = hiddenColumns(null, kept, choices);
  return (
    <>
      <PageHead title={t("title")} actions={connections.length > 0 ? connect : undefined} />
      {connections.length > 0 && (
        <FilterBar
          chips={[]}
          aside={
            <ColumnMenu
              list="connections"
              columns={choices}
              hidden={hidden}
              keep={hideColumnsAction.bind(null, slug)}
            />
          }
        />
      )}
      <TableDesk>
        <DataTable
          caption={t("title")}
          columns={columns}
          hidden={hidden}
          rows={connections}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={t("list.none")} actions={connect}>
              {t("list.noneBody")}
            </EmptyState>
          }
        />
      </TableDesk>
    </>
  );
}

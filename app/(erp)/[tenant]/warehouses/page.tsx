import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { formatNumber } from "@/components/format/format-number";
import { EmptyState } from "@/components/parts/empty-state";
import { LockedButton } from "@/components/parts/locked-button";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listWarehouses, type WarehouseView } from "@/lib/stock/list-warehouses";
import { type WarehouseContents, whatWarehousesHold } from "@/lib/stock/what-warehouses-hold";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { may } from "@/lib/tenancy/roles";
import { hideColumnsAction } from "../_actions/hide-columns";
import { WarehouseForm } from "./_components/warehouse-form";
import { WarehouseRow } from "./_components/warehouse-row";

/** Columns that may be left out of the table, in its order. */
const COLUMNS = ["code", "products", "onHand", "reserved", "prices", "usedBy"] as const;
type ColumnId = (typeof COLUMNS)[number];

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.warehouses"))("title") };
}

/** Places that hold stock and prices: what lies in each, who uses it, and which one is taken where nobody says which. */
async function WarehousesPage({ params }: PageProps<"/[tenant]/warehouses">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "warehouses.read");
  const [t, warehouses, contents, kept] = await Promise.all([
    getTranslations("stock-screen.warehouses"),
    listWarehouses(tenant, { archived: true }),
    whatWarehousesHold(tenant),
    readHiddenColumns(tenant, "warehouses"),
  ]);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const mayChange = tenant.mayWrite && may(role, "warehouses.write");
  const inUse = warehouses.filter((warehouse) => warehouse.archivedAt === null);
  const archived = warehouses.filter((warehouse) => warehouse.archivedAt !== null);
  const columns = COLUMNS.map((id) => ({ id, label: t(`column.${id}`) }));
  const hidden = hiddenColumns(null, kept, columns);
  const table = (rows: readonly WarehouseView[]) => (
    <WarehouseTable
      slug={slug}
      rows={rows}
      contents={contents}
      firstId={inUse[0]?.id}
      mayChange={mayChange}
      shown={COLUMNS.filter((id) => !hidden.includes(id))}
    />
  );
  return (
    <>
      <PageHead
        title={t("title")}
        actions={
          !tenant.mayWrite &&
          may(role, "warehouses.write") && <LockedButton reason={t("readOnly")}>{t("new")}</LockedButton>
        }
      />
      <Section
        last={!mayChange && archived.length === 0}
        aside={
          warehouses.length > 0 && (
            <ColumnMenu list="warehouses" columns={columns} hidden={hidden} keep={hideColumnsAction.bind(null, slug)} />
          )
        }
      >
        {inUse.length === 0 ? <EmptyState title={t("empty")}>{t("emptyHint")}</EmptyState> : table(inUse)}
      </Section>
      {mayChange && (
        <Section title={t("new")} last={archived.length === 0}>
          <WarehouseForm slug={slug} />
        </Section>
      )}
      {archived.length > 0 && (
        <Section title={t("archived")} last>
          <p className="-mt-1 mb-2 text-12 text-ink-3">{t("archivedHint")}</p>
          {table(archived)}
        </Section>
      )}
    </>
  );
}

type WarehouseTableProps = {
  slug: string;
  rows: readonly WarehouseView[];
  contents: ReadonlyMap<string, WarehouseContents>;
  firstId: string | undefined;
  mayChange: boolean;
  shown: readonly ColumnId[];
};

/** Where a column leaves the table by itself. */
const BELOW: Record<ColumnId, string> = {
  code: "max-desk:hidden",
  products: "num max-desk:hidden",
  onHand: "num",
  reserved: "num max-desk:hidden",
  prices: "num max-wide:hidden",
  usedBy: "max-desk:hidden",
};

async function WarehouseTable({ slug, rows, contents, firstId, mayChange, shown }: WarehouseTableProps) {
  const [t, locale] = await Promise.all([getTranslations("stock-screen.warehouses"), getLocale()]);
  const pieces = (value: number | undefined) =>
    value ? formatNumber(value, locale, { maximumFractionDigits: 3 }) : null;
  return (
    <Table>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <TableHead>{t("column.warehouse")}</TableHead>
          {shown.map((id) => (
            <TableHead key={id} className={BELOW[id]}>
              {t(`column.${id}`)}
            </TableHead>
          ))}
          {mayChange && (
            <TableHead>
              <span className="sr-only">{t("column.actions")}</span>
            </TableHead>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((warehouse) => {
          const held = contents.get(warehouse.id);
          const cells: Record<ColumnId, ReactNode> = {
            code: <span className="text-ink-2">{warehouse.code}</span>,
            products: (
              <>
                {held && held.short > 0 && (
                  <Status tone="broken" className="mr-2">
                    {t("short", { count: held.short })}
                  </Status>
                )}
                {pieces(held?.products)}
              </>
            ),
            onHand: <span className="font-medium">{pieces(held?.onHand)}</span>,
            reserved: pieces(held?.reserved),
            prices: <span className="text-ink-2">{pieces(held?.prices)}</span>,
            usedBy: <span className="cut block max-w-56 text-ink-2">{held?.connections.join(", ")}</span>,
          };
          return (
            <WarehouseRow
              key={warehouse.id}
              slug={slug}
              warehouse={{ id: warehouse.id, name: warehouse.name, code: warehouse.code }}
              isDefault={warehouse.id === firstId}
              isArchived={warehouse.archivedAt !== null}
              mayChange={mayChange}
              columns={shown.length + (mayChange ? 2 : 1)}
            >
              {shown.map((id) => (
                <TableCell key={id} className={BELOW[id]}>
                  {cells[id]}
                </TableCell>
              ))}
            </WarehouseRow>
          );
        })}
      </tbody>
    </Table>
  );
}

export default withWords(WarehousesPage, "stock-screen");

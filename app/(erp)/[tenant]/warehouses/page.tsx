import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "@/components/format/format-number";
import { EmptyState } from "@/components/parts/empty-state";
import { LockedButton } from "@/components/parts/locked-button";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listWarehouses, type WarehouseView } from "@/lib/stock/list-warehouses";
import { type WarehouseContents, whatWarehousesHold } from "@/lib/stock/what-warehouses-hold";
import { may } from "@/lib/tenancy/roles";
import { WarehouseForm } from "./_components/warehouse-form";
import { WarehouseRow } from "./_components/warehouse-row";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.warehouses"))("title") };
}

/** Places that hold stock and prices: what lies in each, who uses it, and which one is taken where nobody says which. */
export default async function WarehousesPage({ params }: PageProps<"/[tenant]/warehouses">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "warehouses.read");
  const [t, warehouses, contents] = await Promise.all([
    getTranslations("stock-screen.warehouses"),
    listWarehouses(tenant, { archived: true }),
    whatWarehousesHold(tenant),
  ]);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const mayChange = tenant.mayWrite && may(role, "warehouses.write");
  const inUse = warehouses.filter((warehouse) => warehouse.archivedAt === null);
  const archived = warehouses.filter((warehouse) => warehouse.archivedAt !== null);
  const table = (rows: readonly WarehouseView[]) => (
    <WarehouseTable slug={slug} rows={rows} contents={contents} firstId={inUse[0]?.id} mayChange={mayChange} />
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
      <Section last={!mayChange && archived.length === 0}>
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
};

async function WarehouseTable({ slug, rows, contents, firstId, mayChange }: WarehouseTableProps) {
  const [t, locale] = await Promise.all([getTranslations("stock-screen.warehouses"), getLocale()]);
  const pieces = (value: number | undefined) =>
    value ? formatNumber(value, locale, { maximumFractionDigits: 3 }) : null;
  return (
    <Table>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <TableHead>{t("column.warehouse")}</TableHead>
          <TableHead className="max-desk:hidden">{t("column.code")}</TableHead>
          <TableHead className="num max-desk:hidden">{t("column.products")}</TableHead>
          <TableHead className="num">{t("column.onHand")}</TableHead>
          <TableHead className="num max-desk:hidden">{t("column.reserved")}</TableHead>
          <TableHead className="num max-wide:hidden">{t("column.prices")}</TableHead>
          <TableHead className="max-desk:hidden">{t("column.usedBy")}</TableHead>
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
          return (
            <WarehouseRow
              key={warehouse.id}
              slug={slug}
              warehouse={{ id: warehouse.id, name: warehouse.name, code: warehouse.code }}
              isDefault={warehouse.id === firstId}
              isArchived={warehouse.archivedAt !== null}
              mayChange={mayChange}
            >
              <TableCell className="text-ink-2 max-desk:hidden">{warehouse.code}</TableCell>
              <TableCell className="num max-desk:hidden">
                {held && held.short > 0 && (
                  <Status tone="broken" className="mr-2">
                    {t("short", { count: held.short })}
                  </Status>
                )}
                {pieces(held?.products)}
              </TableCell>
              <TableCell className="num font-medium">{pieces(held?.onHand)}</TableCell>
              <TableCell className="num max-desk:hidden">{pieces(held?.reserved)}</TableCell>
              <TableCell className="num text-ink-2 max-wide:hidden">{pieces(held?.prices)}</TableCell>
              <TableCell className="max-w-56 text-ink-2 max-desk:hidden">
                <span className="cut block">{held?.connections.join(", ")}</span>
              </TableCell>
            </WarehouseRow>
          );
        })}
      </tbody>
    </Table>
  );
}

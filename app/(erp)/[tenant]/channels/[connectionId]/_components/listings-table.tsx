import { useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { Money } from "@/components/format/money";
import { EmptyState } from "@/components/parts/empty-state";
import { StateBadge } from "@/components/states/state-badge";
import { Picture } from "@/components/ui/picture";
import type { ListingRow } from "@/lib/channels/listings/listing-types";

/** Listings as the channel shows them, and how far their stock is on its way. */
export function ListingsTable({ rows }: { rows: readonly ListingRow[] }) {
  const t = useTranslations("channels-screen.catalogue");
  const columns: DataColumn<ListingRow>[] = [
    {
      id: "product",
      head: t("product"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-[9px]">
          <Picture src={row.imageUrl} alt="" />
          <span className="cut font-medium">{row.title}</span>
        </span>
      ),
    },
    { id: "code", head: t("code"), width: 150, phone: "who", cell: (row) => row.stockCode ?? row.barcode },
    {
      id: "state",
      head: t("state"),
      width: 130,
      phone: "why",
      cell: (row) => <StateBadge entity="listing" code={row.channelStatus} />,
    },
    {
      id: "link",
      head: t("link"),
      width: 110,
      below: "wide",
      cell: (row) => <StateBadge entity="link" code={row.linkState} />,
    },
    {
      id: "price",
      head: t("price"),
      width: 90,
      align: "right",
      below: "narrow",
      cell: (row) =>
        row.salePriceMinor === null ? null : <Money value={{ minor: row.salePriceMinor, currency: row.currency }} />,
    },
    { id: "stock", head: t("stock"), width: 70, align: "right", phone: "sum", cell: (row) => row.channelQuantity },
    {
      id: "push",
      head: t("way"),
      width: 190,
      phone: "when",
      cell: (row) =>
        row.linkState === "linked" ? (
          <StateBadge entity="push" code={row.push.stock.state} values={{ at: "none" }} />
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={t("context")}
      density="pictures"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
    />
  );
}

import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { FilterBar } from "@/components/data-table/filter-bar";
import { KeptViewNotice } from "@/components/data-table/kept-view-notice";
import { LateDock } from "@/components/data-table/late-dock";
import { RowLink } from "@/components/data-table/row-link";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { SumStrip } from "@/components/data-table/sum-strip";
import { TableDesk } from "@/components/data-table/table-desk";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { Money } from "@/components/format/money";
import { Cover } from "@/components/parts/cover";
import { Status } from "@/components/states/status";
import { Thread, ThreadLetters } from "@/components/states/thread";
import { Badge } from "@/components/ui/badge";
import { Picture } from "@/components/ui/picture";
import { KitColumns } from "./kit-columns";
import { KitDock } from "./kit-dock";
import { KitLazy } from "./kit-lazy";
import { orderSteps, type SampleOrder, sampleOrders, ZONE } from "./sample";

const HERE = "#table";

const columnsAt = (now: Date): DataColumn<SampleOrder>[] => [
  {
    id: "deadline",
    head: "Termen",
    width: 146,
    phone: "when",
    sort: { href: HERE, direction: "ascending" },
    cell: (row) => <DeadlineClock deadline={row.deadline} now={now} zone={ZONE} />,
  },
  {
    id: "number",
    head: "Comandă",
    width: 108,
    phone: "id",
    cell: (row) => <RowLink href={HERE}>{row.id}</RowLink>,
  },
  {
    id: "client",
    head: "Client",
    width: 244,
    loose: "wide",
    phone: "who",
    cell: (row) => (
      <>
        {row.client} {row.company && <Badge>PJ</Badge>} <span className="text-ink-3">{row.place}</span>
      </>
    ),
  },
  {
    id: "products",
    head: "Produse",
    below: "wide",
    cell: (row) => (
      <span className="flex items-center gap-2">
        <Picture src={null} alt="" size={26} />
        <span className="cut">{row.product}</span>
        {row.more > 0 && <Badge>+{row.more}</Badge>}
      </span>
    ),
  },
  {
    id: "cover",
    head: "Acoperire",
    width: 104,
    below: "narrow",
    cell: (row) => <Cover held={row.held} wanted={row.wanted} />,
  },
  {
    id: "thread",
    head: <ThreadLetters label="Parcurs" steps={orderSteps("nnnnn")} />,
    width: 118,
    phone: "thread",
    cell: (row) => <Thread steps={orderSteps(row.nodes)} />,
  },
  {
    id: "why",
    head: "De știut",
    width: 176,
    phone: "why",
    cell: (row) =>
      row.note && (
        <Status tone={row.note.tone} fill={row.note.tone === "parked" ? "filled" : "auto"}>
          {row.note.text}
        </Status>
      ),
  },
  {
    id: "courier",
    head: "Curier",
    width: 56,
    below: "full",
    cell: (row) => <span className="text-ink-2">{row.courier}</span>,
  },
  {
    id: "total",
    head: "Total, lei",
    width: 96,
    align: "right",
    phone: "sum",
    cell: (row) => <Money value={{ minor: row.total, currency: "RON" }} className="font-medium" />,
  },
];

/** Whatever of these the address leaves out (`?hide=`) is gone from the table below. */
const CHOICES = [
  { id: "products", label: "Produse" },
  { id: "cover", label: "Acoperire" },
  { id: "why", label: "De știut" },
  { id: "courier", label: "Curier" },
];

/** The whole list of the desk: views, strip that sums, search, filters, columns, table, dock, foot. */
export function KitTable({ of, now, hidden }: { of: string; now: Date; hidden: readonly string[] }) {
  return (
    <>
      <ViewTabs
        views={[
          { key: "ready", label: "De pregătit", count: 46, href: HERE, current: true },
          { key: "uncovered", label: "Neacoperite", count: 3, tone: "you", href: HERE, current: false },
          { key: "invoice", label: "De facturat", count: 18, href: HERE, current: false },
          { key: "held", label: "Reținute", count: 2, href: HERE, current: false },
          { key: "errors", label: "Cu eroare", count: 1, tone: "broken", href: HERE, current: false },
          { key: "all", label: "Toate", count: 10_000, over: true, href: HERE, current: false },
        ]}
      >
        <KitLazy part="saveView" of={of} />
      </ViewTabs>
      <KeptViewNotice asked="gone" current={null} gone={[]} labels={{}} mayMend={false} />
      <SumStrip
        label="După termen, 46 în total"
        segments={[
          { key: "late", count: 2, label: "întârziate", tone: "broken", href: HERE },
          { key: "soon", count: 3, label: "până la 14:00", tone: "you", href: HERE },
          { key: "today", count: 22, label: "azi, până la 18:00", tone: "today", href: HERE },
          { key: "tomorrow", count: 14, label: "mâine", tone: "quiet", href: HERE },
          { key: "later", count: 5, label: "mai târziu", tone: "quiet", href: HERE },
        ]}
      />
      <FilterBar
        chips={[
          { key: "channel", label: "Canal", value: "Trendyol RO", removeHref: HERE },
          { key: "warehouse", label: "Gestiune", value: "Depozit Otopeni", removeHref: HERE },
        ]}
        fields={[
          {
            key: "channel",
            label: "Canal",
            options: [
              { key: "ro", label: "Trendyol RO", href: HERE, active: true, count: 46 },
              { key: "shop", label: "Magazinul propriu", href: HERE, active: false, count: 0 },
            ],
          },
          {
            key: "buyer",
            label: "Client",
            options: [
              { key: "pf", label: "Persoană fizică", href: HERE, active: false, count: 41 },
              { key: "pj", label: "Firmă", href: HERE, active: false, count: 5 },
            ],
          },
        ]}
        aside={
          <span className="flex items-center gap-3">
            <SearchBox action="" value="" placeholder="Număr, nume, telefon, cod, AWB" />
            <KitColumns columns={CHOICES} hidden={hidden} />
          </span>
        }
      />
      <TableDesk>
        <DataTable
          caption="Comenzi de pregătit"
          columns={columnsAt(now)}
          rows={sampleOrders(now)}
          hidden={hidden}
          rowKey={(row) => row.id}
          rowLook={(row) => (row.dead ? "dead" : "normal")}
          selection={{ name: (row) => row.id, amount: (row) => row.total }}
          empty={null}
        />
        <LateDock>
          <KitDock />
        </LateDock>
      </TableDesk>
      <StatusLine from={1} to={16} total={46} previousHref={null} nextHref={HERE}>
        <span>Total vedere: 14.206,90 lei</span>
      </StatusLine>
    </>
  );
}

import { RefreshCw } from "lucide-react";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { TableDesk } from "@/components/data-table/table-desk";
import { ExplainPanel } from "@/components/parts/explain-panel";
import { Section } from "@/components/parts/section";
import { StateBadge } from "@/components/states/state-badge";
import { Status } from "@/components/states/status";
import { Thread, ThreadLetters } from "@/components/states/thread";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Picture } from "@/components/ui/picture";
import { pushSteps } from "./sample";

type Row = { code: string; name: string; state: string; price: string; stock: string; nodes: string; push: string };
const ROWS: Row[] = [
  {
    code: "LUM-FAN-220",
    name: "Lumânare parfumată „Fân și mușețel”, 220 g",
    state: "on_sale",
    price: "49,90",
    stock: "12",
    nodes: "ddmn",
    push: "sent",
  },
  {
    code: "CAN-ARD-350",
    name: "Cană ceramică smălțuită „Ardeal”, 350 ml",
    state: "on_sale",
    price: "89,00",
    stock: "31",
    nodes: "dddd",
    push: "clean",
  },
  {
    code: "FRF-HRZ-26",
    name: "Set 6 farfurii întinse „Horezu”, 26 cm",
    state: "on_sale",
    price: "329,00",
    stock: "7",
    nodes: "ddbn",
    push: "quarantined",
  },
  {
    code: "TOC-STJ-38",
    name: "Tocător din lemn de stejar, 38 × 26 cm",
    state: "on_sale",
    price: "149,00",
    stock: "22",
    nodes: "dddy",
    push: "drift",
  },
  {
    code: "MIE-SAL-720",
    name: "Miere de salcâm, borcan 720 g",
    state: "on_sale",
    price: "41,50",
    stock: "96",
    nodes: "dmnn",
    push: "dirty",
  },
  {
    code: "PRN-RMB-45",
    name: "Pernă decorativă „Romb”, 45 × 45 cm",
    state: "on_sale",
    price: "79,00",
    stock: "15",
    nodes: "pssd",
    push: "excluded",
  },
  {
    code: "CEA-EML-18",
    name: "Ceainic emailat cu capac, 1,8 l",
    state: "rejected",
    price: "164,50",
    stock: "9",
    nodes: "dddd",
    push: "clean",
  },
  {
    code: "PAH-SUF-2",
    name: "Set 2 pahare suflate, 300 ml",
    state: "pending_approval",
    price: "69,00",
    stock: "13",
    nodes: "dddd",
    push: "clean",
  },
  {
    code: "SUP-MCR-90",
    name: "Suport pentru ghiveci, macramé, 90 cm",
    state: "archived",
    price: "54,00",
    stock: "0",
    nodes: "dddd",
    push: "clean",
  },
];

const COLUMNS: DataColumn<Row>[] = [
  {
    id: "product",
    head: "Produs",
    phone: "id",
    cell: (row) => (
      <span className="flex items-center gap-[9px]">
        <Picture src={null} alt="" />
        <RowLink href="#explain" scroll={false} className="cut text-ink">
          {row.name}
        </RowLink>
      </span>
    ),
  },
  { id: "code", head: "Cod", width: 116, below: "wide", cell: (row) => <span className="text-ink-2">{row.code}</span> },
  {
    id: "state",
    head: "Stare",
    width: 112,
    phone: "why",
    cell: (row) =>
      row.state === "on_sale" ? (
        <span className="text-12 text-ink-2">În vânzare</span>
      ) : (
        <StateBadge entity="listing" code={row.state} />
      ),
  },
  { id: "price", head: "Preț, lei", width: 74, align: "right", below: "narrow", cell: (row) => row.price },
  {
    id: "stock",
    head: "Stoc",
    width: 56,
    align: "right",
    phone: "sum",
    cell: (row) => <b className="font-medium">{row.stock}</b>,
  },
  {
    id: "push",
    head: (
      <>
        <ThreadLetters label="Parcurs" steps={pushSteps("nnnn")} /> <span className="pl-1.5">Drumul stocului</span>
      </>
    ),
    width: 226,
    phone: "when",
    cell: (row) => (
      <span className="flex items-center gap-2">
        <Thread steps={pushSteps(row.nodes)} />
        {row.push !== "clean" && <StateBadge entity="push" code={row.push} fill="plain" className="max-full:hidden" />}
      </span>
    ),
  },
];

/** A list with pictures, and the panel that explains one of its rows. */
export function KitExplain() {
  return (
    <div className="with-panel">
      <TableDesk>
        <div className="min-w-0">
          <DataTable
            caption="Produse pe canal"
            density="pictures"
            columns={COLUMNS}
            rows={ROWS}
            rowKey={(row) => row.code}
            currentKey="LUM-FAN-220"
            selection={{ name: (row) => row.name }}
            empty={null}
          />
        </div>
      </TableDesk>
      <ExplainPanel
        title="Lumânare parfumată „Fân și mușețel”, 220 g"
        subtitle="LUM-FAN-220 · 5941234500902"
        picture={null}
        closeHref="#explain"
        sentence="Trendyol arată încă 15. A primit valoarea 12, dar nu a confirmat-o."
        steps={[
          { key: "wanted", label: "Dorit", node: "done", value: "12", when: "din 10:41:52" },
          { key: "sent", label: "Trimis", node: "done", value: "12", when: "10:41:54, după 2 s" },
          { key: "confirmed", label: "Confirmat", node: "moving", value: "…", when: "întrebăm iar în 24 s" },
          { key: "seen", label: "Văzut", node: "none", value: "15", when: "10:12, la citire" },
        ]}
        actions={
          <>
            <Button size="small" data-key="r">
              <RefreshCw aria-hidden="true" />
              Întreabă acum <Kbd>R</Kbd>
            </Button>
            <Button size="small" variant="ghost">
              Oprește stocul
            </Button>
          </>
        }
        sum={{
          title: "De ce 12?",
          aside: <a href="#explain">Setările conexiunii</a>,
          terms: [
            { key: "otp", label: "Depozit Otopeni: 21 în stoc − 6 rezervate", value: "15" },
            { key: "titan", label: "Magazin Titan", value: "nu se trimite", unused: true },
            { key: "buffer", label: "Tampon pe canal", value: "−3", href: "#explain" },
            { key: "cap", label: "Plafon 50", value: "neatins", unused: true },
          ],
          total: { label: "Disponibil de vândut", value: "12" },
        }}
        history={[
          { key: "1", time: "10:41:54", text: "15 → 12, comanda 10855400402", tone: "moving", outcome: "în lot" },
          { key: "2", time: "09:58:23", text: "17 → 15, comanda 10855400119", tone: "done", outcome: "18 s" },
          { key: "3", time: "ieri 16:58", text: "7 → 6, cerere pierdută, recitit", tone: "done", outcome: "2 min" },
        ]}
      >
        <Section title="Preț" aside={<Status tone="done">49,90 confirmat ieri, 17:20</Status>}>
          <p className="text-12 text-ink-2">Gestiunea de preț: Depozit Otopeni. Fără reguli active.</p>
        </Section>
      </ExplainPanel>
    </div>
  );
}

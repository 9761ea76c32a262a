import { ArrowLeftRight } from "lucide-react";
import { NOW, ZONE } from "@/app/_kit/sample";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { Money } from "@/components/format/money";
import { Cover } from "@/components/parts/cover";
import { Facts } from "@/components/parts/facts";
import { MoneyBlock } from "@/components/parts/money-block";
import { NextAction } from "@/components/parts/next-action";
import { Section } from "@/components/parts/section";
import { Timeline } from "@/components/parts/timeline";
import { WayOut } from "@/components/parts/way-out";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { Thread } from "@/components/states/thread";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Picture } from "@/components/ui/picture";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { KitFrame } from "../_components/kit-frame";

const lei = (minor: bigint) => ({ minor, currency: "RON" });
const LINES = [
  {
    name: "Cană ceramică smălțuită „Ardeal”, 350 ml",
    code: "CAN-ARD-350 · 5941234500124",
    held: 2,
    wanted: 2,
    value: 16_910n,
  },
  {
    name: "Ștergar țesut „Maramureș”, bumbac, 50 × 90 cm",
    code: "STG-MRM-5090 · 5941234500438",
    held: 1,
    wanted: 1,
    value: 12_349n,
  },
  {
    name: "Lumânare parfumată „Brad și rășină”, 220 g",
    code: "LUM-BRD-220 · 5941234500896",
    held: 2,
    wanted: 3,
    value: 14_222n,
  },
];

export default function KitOrderPage() {
  return (
    <KitFrame>
      <PageHead
        title="Comanda 10855400117"
        back={{ href: "/kit/orders", label: "Înapoi la comenzi" }}
        state={<StateBadge entity="order" code="partly_covered" fill="filled" />}
        context={
          <>
            <Badge>Trendyol RO</Badge>
            <DeadlineClock deadline={new Date("2026-11-24T16:00:00+02:00")} now={NOW} zone={ZONE} style="long" />
          </>
        }
        actions={
          <Button data-key="h">
            Reține <Kbd>H</Kbd>
          </Button>
        }
      />
      <Thread
        size="head"
        steps={[
          { key: "taken", label: "Preluată", node: "done", detail: "09:58:21, după 19 s" },
          { key: "reserved", label: "Rezervată", node: "you", detail: "5 din 6 buc" },
          { key: "document", label: "Document", node: "none", detail: "CRD 000418" },
          { key: "awb", label: "AWB", node: "none", detail: "FAN Courier" },
          { key: "packed", label: "Împachetată", node: "none", detail: "Masa 2" },
          { key: "handed", label: "Predată", node: "none", detail: "ridicare 16:00" },
        ]}
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_372px] max-wide:grid-cols-1">
        <div className="min-w-0">
          <Section>
            <Table>
              <caption className="sr-only">Liniile comenzii</caption>
              <thead>
                <tr>
                  <TableHead>3 produse, 6 bucăți</TableHead>
                  <TableHead>Acoperire</TableHead>
                  <TableHead className="num">Valoare, lei</TableHead>
                </tr>
              </thead>
              <tbody>
                {LINES.map((line) => (
                  <tr key={line.code}>
                    <TableCell className="py-2">
                      <span className="flex items-center gap-2.5">
                        <Picture src={null} alt="" size={36} />
                        <span className="min-w-0">
                          <span className="block font-medium">{line.name}</span>
                          <span className="block text-12 text-ink-3">{line.code}</span>
                        </span>
                      </span>
                    </TableCell>
                    <TableCell>
                      <Cover held={line.held} wanted={line.wanted} />
                    </TableCell>
                    <TableCell className="num">
                      <Money value={lei(line.value)} className="font-medium" />
                    </TableCell>
                  </tr>
                ))}
              </tbody>
            </Table>
            <form className="mt-3">
              <WayOut
                title="Lipsește 1 bucată."
                question="Alege cum o acoperi:"
                name="way"
                preselected="transfer"
                choices={[
                  {
                    value: "transfer",
                    title: "Transfer din Magazin Titan",
                    consequence: "4 disponibile acolo · ajunge azi la 14:30",
                  },
                  {
                    value: "wait",
                    title: "Așteaptă recepția NIR 214",
                    consequence: "40 buc, 26 nov. · depășește termenul cu 2 zile",
                  },
                  { value: "split", title: "Trimite parțial, restul separat", consequence: "două colete în Trendyol" },
                  {
                    value: "cancel",
                    title: "Anulează bucata în Trendyol",
                    consequence: "motiv 500, stoc epuizat · intră în rata de anulare",
                  },
                ]}
              />
            </form>
          </Section>
          <div className="grid grid-cols-2 max-desk:grid-cols-1">
            <Section title="Bani" aside="lei, cu TVA" last>
              <MoneyBlock
                difference={lei(0n)}
                rows={[
                  { key: "products", label: "Produse", amount: lei(45_769n) },
                  { key: "seller", label: "Reducere suportată de tine", amount: lei(-2_288n) },
                  { key: "channel", label: "Reducere suportată de Trendyol", amount: lei(-1_500n) },
                  { key: "voucher", label: "Voucher Trendyol", amount: lei(-1_000n) },
                  { key: "shipping", label: "Transport", amount: lei(0n) },
                  { key: "paid", label: "Plătit de client, cu cardul", amount: lei(40_981n), kind: "total" },
                  { key: "channelTotal", label: "Total în Trendyol", amount: lei(40_981n) },
                  { key: "vat", label: "din care TVA 21 %", amount: lei(7_112n), kind: "after" },
                ]}
              />
              <MoneyBlock
                className="mt-4"
                difference={lei(-1n)}
                differenceNote="Client 409,81, linii 409,82: linia 3 diferă."
                rows={[]}
              />
            </Section>
            <Section title="Client" last className="desk:border-line desk:border-l">
              <Facts
                items={[
                  { key: "name", label: "Nume", value: <b className="font-medium">Ana Vlădescu</b> },
                  { key: "phone", label: "Telefon", value: "0722 000 418" },
                  {
                    key: "ship",
                    label: "Livrare",
                    value: "Str. Păcii nr. 14, bl. C2, ap. 9, Ploiești, Prahova, 100045",
                  },
                  { key: "none", label: "Notă", value: "" },
                ]}
              />
            </Section>
          </div>
        </div>
        <aside className="border-line wide:border-l">
          <NextAction
            title="Acoperă o bucată de lumânare"
            action={
              <Button variant="primary" data-key="Enter" className="h-[38px] w-full max-desk:h-[46px]">
                <ArrowLeftRight aria-hidden="true" />
                Transferă 1 buc din Titan <Kbd>Enter</Kbd>
              </Button>
            }
            then="Apoi, cu un singur clic: aviz, factura CRD 000418 și AWB-ul. Comanda se închide și în Trendyol."
            checks={[
              { key: "sum", tone: "done", text: "Totalul facturii este egal cu cel plătit" },
              { key: "address", tone: "done", text: "Adresa e completă, județul există" },
              { key: "cover", tone: "you", text: "Nu toate liniile sunt acoperite: 5 din 6" },
            ]}
          />
          <Section title="Ce s-a întâmplat" last>
            <Timeline
              items={[
                {
                  key: "1",
                  time: "10:41",
                  node: "you",
                  text: "Regula „factură când totul e în stoc” nu a rulat",
                  detail: "o linie nu este acoperită",
                },
                { key: "2", time: "10:02", node: "done", text: "Trendyol a confirmat starea „în pregătire”" },
                {
                  key: "3",
                  time: "09:58",
                  node: "done",
                  text: "Stoc nou trimis: Trendyol RO, magazinul propriu",
                  detail: "3 produse, confirmate în 20 s",
                },
                { key: "4", time: "09:58", node: "none", text: "Plasată de client în Trendyol" },
              ]}
            />
          </Section>
        </aside>
      </div>
    </KitFrame>
  );
}

import { ArrowLeftRight } from "lucide-react";
import { RowMark } from "@/components/data-table/row-mark";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { Money } from "@/components/format/money";
import { RelativeTime } from "@/components/format/relative-time";
import { Cover } from "@/components/parts/cover";
import { Facts } from "@/components/parts/facts";
import { MoneyBlock } from "@/components/parts/money-block";
import { NextAction } from "@/components/parts/next-action";
import { WayOut } from "@/components/parts/way-out";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Picture } from "@/components/ui/picture";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { sampleDeadline, ZONE } from "./sample";

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

/** A small table inside a page, with cover and money in it. */
export function KitLines() {
  return (
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
                  <RowMark className="block">{line.name}</RowMark>
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
  );
}

/** Deadlines by how near they are, and how long ago something was. */
export function KitTimes({ now }: { now: Date }) {
  const deadlines = ["2026-11-23T18:00:00+02:00", "2026-11-24T12:00:00+02:00", "2026-11-25T12:00:00+02:00"];
  return (
    <ul className="grid gap-1.5">
      {deadlines
        .map((text) => sampleDeadline(new Date(text), now))
        .map((deadline) => (
          <li key={deadline.toISOString()} className="flex flex-wrap gap-5">
            <DeadlineClock deadline={deadline} now={now} zone={ZONE} />
            <DeadlineClock deadline={deadline} now={now} zone={ZONE} style="long" />
          </li>
        ))}
      <li>
        <RelativeTime date={new Date(now.getTime() - 18_000)} now={now} zone={ZONE} />
      </li>
    </ul>
  );
}

/** Held of wanted: all, some, none. */
export function KitCover() {
  return (
    <div className="grid justify-items-start gap-3">
      {[6, 5, 0].map((held) => (
        <Cover key={held} held={held} wanted={6} />
      ))}
    </div>
  );
}

export function KitWayOut({ of }: { of: string }) {
  return (
    <form>
      <WayOut
        title="Lipsește 1 bucată."
        question="Alege cum o acoperi:"
        name={`${of}-way`}
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
  );
}

/** What was paid and how it came about; beneath it a sum that does not agree. */
export function KitMoney() {
  return (
    <>
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
    </>
  );
}

export function KitFacts() {
  return (
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
  );
}

export function KitNextAction() {
  return (
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
  );
}

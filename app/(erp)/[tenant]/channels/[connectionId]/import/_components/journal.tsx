import { useLocale, useTranslations } from "next-intl";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { RowMark } from "@/components/data-table/row-mark";
import { asSentence } from "@/components/format/as-sentence";
import { formatNearDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { EmptyState } from "@/components/parts/empty-state";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { StateBadge } from "@/components/states/state-badge";
import { Picture } from "@/components/ui/picture";
import type { ImportJournal, JournalRow } from "@/lib/channels/import/list-import-journal";
import { justUndone } from "./just-undone";
import { UndoButton } from "./undo-button";

type JournalProps = {
  slug: string;
  connectionId: string;
  rows: readonly (JournalRow & { picture: string | null })[];
  undone: ImportJournal["undone"];
  now: Date;
  zone: string;
  mayUndo: boolean;
};

/** What the imports and the people did, row by row, each with its undo; under it what was taken back. */
export function Journal({ slug, connectionId, rows, undone, now, zone, mayUndo }: JournalProps) {
  const t = useTranslations("import-screen");
  const common = useTranslations("common");
  const locale = useLocale();
  const columns: DataColumn<JournalProps["rows"][number]>[] = [
    {
      id: "listing",
      head: t("column.listing"),
      phone: "id",
      cell: (row) => (
        <span className="flex items-center gap-[9px]">
          <Picture src={row.picture} alt="" />
          <RowMark className="cut" title={row.title}>
            {row.title}
          </RowMark>
        </span>
      ),
    },
    {
      id: "decision",
      head: t("column.done"),
      width: 150,
      phone: "thread",
      cell: (row) => <StateBadge entity="decision" code={row.stands ? row.decision : "gone"} fill="plain" />,
    },
    {
      id: "product",
      head: t("column.product"),
      width: 280,
      phone: "who",
      below: "wide",
      cell: (row) =>
        row.decision !== "skipped" && (
          <RowLink href={`/${slug}/products/${row.productId}`} className="font-normal">
            {row.productName}
          </RowLink>
        ),
    },
    {
      id: "opening",
      head: t("column.opening"),
      width: 100,
      align: "right",
      below: "narrow",
      phone: "sum",
      cell: (row) => row.opening !== null && `+${formatNumber(row.opening, locale)}`,
    },
    {
      id: "at",
      head: t("column.at"),
      width: 120,
      phone: "when",
      cell: (row) => formatNearDate(row.decidedAt, now, locale, zone, common),
    },
    {
      id: "undo",
      head: <span className="sr-only">{t("undo.button")}</span>,
      width: 200,
      align: "right",
      phone: "why",
      cell: (row) =>
        mayUndo &&
        row.stands && (
          <UndoButton
            slug={slug}
            connectionId={connectionId}
            listingId={row.listingId}
            wasQuestion={row.decision === "chosen" || row.decision === "skipped"}
            name={row.title}
          />
        ),
    },
  ];
  const whatCame = (one: ImportJournal["undone"][number]) =>
    `${t(`journal.product.${one.product}`, { name: one.productName })}${
      one.opening > 0 ? ` ${t("journal.openingOut", { count: one.opening })}` : ""
    }`;
  const last = justUndone(undone, now);
  return (
    <>
      <div role="status">
        {last && (
          <InlineNotice
            tone="done"
            title={t("journal.justUndone", { title: last.title })}
            className="mx-5 my-3 max-desk:mx-3"
          >
            {asSentence(whatCame(last))}
          </InlineNotice>
        )}
      </div>
      <DataTable
        caption={t("tab.journal")}
        density="pictures"
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.listingId}:${row.productId}`}
        rowLook={(row) => (row.stands ? "normal" : "busy")}
        empty={<EmptyState title={t("journal.empty")}>{t("journal.emptyBody")}</EmptyState>}
      />
      {undone.length > 0 && (
        <Section title={t("journal.undone")} last>
          <ul className="grid gap-1 text-12">
            {undone.map((one) => (
              <li key={one.id} className="grid grid-cols-[92px_minmax(0,1fr)] gap-3">
                <span className="text-ink-3">{formatNearDate(one.at, now, locale, zone, common)}</span>
                <span>
                  <b className="font-medium">{one.title}</b> <span className="text-ink-2">{whatCame(one)}</span>
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

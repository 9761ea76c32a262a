import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
import { Link } from "@/components/ui/link";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import type { Differences as Found } from "@/lib/channels/push/list-differences";
import { pushValueText } from "../../_components/push-value";

type DifferencesProps = { base: string; found: Found; now: Date; zone: string };

/** What the last comparison found other than it should be, and whether it is mended. */
export function Differences({ base, found, now, zone }: DifferencesProps) {
  const t = useTranslations("sync-screen.drift");
  const common = useTranslations("common");
  const locale = useLocale();
  const compared = found.run?.phases[0]?.done ?? 0;
  return (
    <Section title={t("title")}>
      <p className="text-ink-2">
        {found.run === null
          ? t("never")
          : t("last", {
              at: formatNearDate(found.run.finishedAt ?? found.run.createdAt, now, locale, zone, common),
              compared,
              count: found.count,
            })}
      </p>
      {found.rows.length > 0 && (
        <Table className="mt-2 max-desk:block">
          <caption className="sr-only">{t("title")}</caption>
          <thead className="max-desk:sr-only">
            <tr>
              <TableHead>{t("product")}</TableHead>
              <TableHead>{t("field")}</TableHead>
              <TableHead className="text-right">{t("believed")}</TableHead>
              <TableHead className="text-right">{t("seen")}</TableHead>
              <TableHead>{t("state")}</TableHead>
            </tr>
          </thead>
          <tbody className="max-desk:block">
            {found.rows.map((row) => (
              <tr
                key={`${row.listingId}:${row.field}`}
                className="max-desk:grid max-desk:grid-cols-[auto_auto_auto_minmax(0,1fr)] max-desk:items-baseline max-desk:gap-x-2.5 max-desk:border-line max-desk:border-b max-desk:py-1.5 max-desk:[&>td]:h-auto max-desk:[&>td]:border-0 max-desk:[&>td]:p-0"
              >
                <TableCell className="max-desk:col-span-4">
                  <Link href={`${base}?q=${encodeURIComponent(row.barcode)}&explica=${row.listingId}`}>
                    {row.title}
                  </Link>
                </TableCell>
                <TableCell>{t(row.field === "STOCK" ? "stock" : "price")}</TableCell>
                <TableCell className="num">
                  <span className="text-12 text-ink-3 desk:hidden">{t("believed")} </span>
                  {pushValueText(row.field, row.believed, locale)}
                </TableCell>
                <TableCell className="num">
                  <span className="text-12 text-ink-3 desk:hidden">{t("seen")} </span>
                  {pushValueText(row.field, row.seen, locale)}
                </TableCell>
                <TableCell className="max-desk:justify-self-end">
                  <Status tone={row.healed ? "done" : "moving"} fill="plain">
                    {t(row.healed ? "healed" : "healing")}
                  </Status>
                </TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Section>
  );
}

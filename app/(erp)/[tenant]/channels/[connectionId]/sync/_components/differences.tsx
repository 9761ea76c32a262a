import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { formatNearDate } from "@/components/format/format-date";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
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
        <Table className="mt-2">
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <TableHead>{t("product")}</TableHead>
              <TableHead>{t("field")}</TableHead>
              <TableHead className="text-right">{t("believed")}</TableHead>
              <TableHead className="text-right">{t("seen")}</TableHead>
              <TableHead>{t("state")}</TableHead>
            </tr>
          </thead>
          <tbody>
            {found.rows.map((row) => (
              <tr key={`${row.listingId}:${row.field}`}>
                <TableCell>
                  <Link href={`${base}?q=${encodeURIComponent(row.barcode)}&explica=${row.listingId}`}>
                    {row.title}
                  </Link>
                </TableCell>
                <TableCell>{t(row.field === "STOCK" ? "stock" : "price")}</TableCell>
                <TableCell className="num">{pushValueText(row.field, row.believed, locale)}</TableCell>
                <TableCell className="num">{pushValueText(row.field, row.seen, locale)}</TableCell>
                <TableCell>
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

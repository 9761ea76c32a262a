import { useLocale, useTranslations } from "next-intl";
import { formatDate } from "@/components/format/format-date";
import { formatRelative } from "@/components/format/format-span";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import type { PersonRow } from "@/lib/operator/read-tenant";

/** Whom the operator writes to: the people of a company, the owner first. */
export function PeopleTable({ rows, now }: { rows: readonly PersonRow[]; now: Date }) {
  const t = useTranslations("operator.tenant");
  const roles = useTranslations("roles.role");
  const common = useTranslations("common");
  const locale = useLocale();
  return (
    <Table>
      <caption className="sr-only">{t("people")}</caption>
      <thead>
        <tr>
          <TableHead>{t("person.name")}</TableHead>
          <TableHead>{t("person.email")}</TableHead>
          <TableHead className="max-desk:hidden">{t("person.role")}</TableHead>
          <TableHead className="max-desk:hidden">{t("person.seen")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((person) => (
          <tr key={person.userId} className={person.suspendedAt ? "text-ink-3" : undefined}>
            <TableCell className="font-medium">{person.name}</TableCell>
            <TableCell>
              <a href={`mailto:${person.email}`} className="break-all">
                {person.email}
              </a>
            </TableCell>
            <TableCell className="max-desk:hidden">{roles(person.role as "owner")}</TableCell>
            <TableCell className="max-desk:hidden">
              {person.suspendedAt
                ? t("person.suspended", { date: formatDate(person.suspendedAt, locale, DEFAULT_TIME_ZONE, "day") })
                : person.lastSeenAt && formatRelative(person.lastSeenAt, now, common)}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

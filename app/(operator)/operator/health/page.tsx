import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { formatRelative } from "@/components/format/format-span";
import { Facts } from "@/components/parts/facts";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { Link } from "@/components/ui/link";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { requireOperator } from "@/lib/auth/require-operator";
import type { Health } from "@/lib/operator/health-types";
import { readHealth } from "@/lib/operator/read-health";
import { HealthTable } from "./_components/health-table";

export async function generateMetadata() {
  return { title: (await getTranslations("operator"))("nav.health") };
}

/** How the machine does over all companies: what waits and since when; nobody's work is opened for it. */
export default async function HealthPage() {
  const operator = await requireOperator();
  const [t, locale, health] = await Promise.all([getTranslations("operator"), getLocale(), readHealth(operator)]);
  return (
    <>
      <PageHead
        title={t("nav.health")}
        context={t("health.readAt", { time: formatDate(health.at, locale, DEFAULT_TIME_ZONE, "seconds") })}
      />
      <Section title={t("health.queues")}>
        <HealthTable health={health} />
      </Section>
      {health.connections.failing.length > 0 && (
        <Section title={t("health.failing", { count: health.connections.failingCount })}>
          <FailingConnections health={health} />
        </Section>
      )}
      <Section title={t("health.database")} aside={<Megabytes bytes={health.database.bytes} locale={locale} />}>
        <Facts
          items={health.database.tables.map(({ name, bytes }) => ({
            key: name,
            label: <code>{name}</code>,
            value: <Megabytes bytes={bytes} locale={locale} />,
          }))}
        />
      </Section>
      <Section title={t("health.budgets")} last>
        {health.budgets.length === 0 ? (
          <p className="text-ink-2">{t("health.noBudgets")}</p>
        ) : (
          <Facts
            items={health.budgets.map(({ kind, inUse }) => ({
              key: kind,
              label: <code>{kind}</code>,
              value: formatNumber(inUse, locale),
            }))}
          />
        )}
      </Section>
    </>
  );
}

const MEGABYTE = 1024 * 1024;

function Megabytes({ bytes, locale }: { bytes: number; locale: string }) {
  return <>{formatNumber(bytes / MEGABYTE, locale, { maximumFractionDigits: 1 })} MB</>;
}

async function FailingConnections({ health }: { health: Health }) {
  const [t, common] = await Promise.all([getTranslations("operator"), getTranslations("common")]);
  return (
    <Table>
      <caption className="sr-only">{t("health.failing", { count: health.connections.failingCount })}</caption>
      <thead>
        <tr>
          <TableHead>{t("tenants.column.name")}</TableHead>
          <TableHead>{t("tenant.channel.name")}</TableHead>
          <TableHead>{t("tenant.channel.state")}</TableHead>
          <TableHead className="max-desk:hidden">{t("health.since")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {health.connections.failing.map((one) => (
          <tr key={one.id}>
            <TableCell>
              <Link href={`/operator/tenants/${one.tenantSlug}`}>{one.tenantName}</Link>
            </TableCell>
            <TableCell>{one.name}</TableCell>
            <TableCell>
              <StateBadge entity="connection" code={one.state === "active" ? "unreachable" : one.state} />
            </TableCell>
            <TableCell className="max-desk:hidden">
              {one.since && formatRelative(one.since, health.at, common)}{" "}
              {one.failureCode && <code className="text-12 text-ink-3">{one.failureCode}</code>}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

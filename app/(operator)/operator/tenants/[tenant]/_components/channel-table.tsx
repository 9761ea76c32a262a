import { useLocale, useTranslations } from "next-intl";
import { formatCountry } from "@/components/format/format-country";
import { formatNumber } from "@/components/format/format-number";
import { formatRelative } from "@/components/format/format-span";
import { StateBadge } from "@/components/states/state-badge";
import { Status } from "@/components/states/status";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { connectionCode } from "@/lib/channels/connections/connection-code";
import type { ChannelRow } from "@/lib/operator/read-tenant";

type ChannelTableProps = {
  rows: readonly ChannelRow[];
  /** Whether the account works at all; one whose trial is over has no connection that is up to date. */
  syncs: boolean;
  now: Date;
};

/** How the connections of a company do; nothing of what they sell. */
export function ChannelTable({ rows, syncs, now }: ChannelTableProps) {
  const t = useTranslations("operator.tenant");
  const common = useTranslations("common");
  const locale = useLocale();
  const when = (moment: Date | null) => moment && formatRelative(moment, now, common);
  if (rows.length === 0) return <p className="text-ink-2">{t("noChannels")}</p>;
  return (
    <Table>
      <caption className="sr-only">{t("channels")}</caption>
      <thead>
        <tr>
          <TableHead>{t("channel.name")}</TableHead>
          <TableHead>{t("channel.state")}</TableHead>
          <TableHead className="max-desk:hidden">{t("channel.pull")}</TableHead>
          <TableHead className="max-desk:hidden">{t("channel.push")}</TableHead>
          <TableHead className="num">{t("channel.pending")}</TableHead>
          <TableHead className="num">{t("channel.quarantined")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((channel) => (
          <tr key={channel.id}>
            <TableCell className="font-medium">
              {channel.name} <span className="font-normal text-ink-3">{formatCountry(channel.storefront, locale)}</span>
            </TableCell>
            <TableCell>
              <StateBadge
                entity="connection"
                code={connectionCode({ ...channel, syncs, pushes: channel.pushEnabled, moving: channel.pending }, now)}
              />
              {channel.failingSince && (
                <span className="block text-12 text-ink-3">
                  {t("channel.failing", { since: formatRelative(channel.failingSince, now, common) })}{" "}
                  {channel.lastFailureCode && <code>{channel.lastFailureCode}</code>}
                </span>
              )}
            </TableCell>
            <TableCell className="max-desk:hidden">{when(channel.lastPullAt)}</TableCell>
            <TableCell className="max-desk:hidden">
              {channel.pushStartedAt === null ? t("channel.notStarted") : when(channel.lastPushAt)}
            </TableCell>
            <TableCell className="num">{channel.pending > 0 && formatNumber(channel.pending, locale)}</TableCell>
            <TableCell className="num">
              {channel.quarantined > 0 && (
                <Status tone="you" fill="plain">
                  {formatNumber(channel.quarantined, locale)}
                </Status>
              )}
            </TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

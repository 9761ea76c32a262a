import { getTranslations } from "next-intl/server";
import { RelativeTime } from "@/components/format/relative-time";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import type { ConnectionView } from "@/lib/channels/connections/connection-types";
import type { PushOverview } from "@/lib/channels/push/push-overview";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { connectionCode } from "../../../connection-look";

type HealthProps = { tenant: TenantContext; connection: ConnectionView; overview: PushOverview; now: Date };

/** One sentence on how the connection is, and when something last came and went. */
export async function Health({ tenant, connection, overview, now }: HealthProps) {
  const t = await getTranslations("sync-screen.health");
  const waiting = overview.moving;
  const refused = overview.states.quarantined ?? 0;
  const code = connectionCode(connection, now, tenant.syncs, waiting);
  const { word, node } = sentenceOf(code, connection.settings.push, waiting, refused);
  const times = [
    { key: "pulled", at: connection.health.lastPullAt },
    { key: "pushed", at: connection.health.lastPushAt },
    { key: "compared", at: connection.health.lastDriftAt },
  ] as const;
  return (
    <div className="px-5 py-4 max-desk:px-3">
      <p className="flex items-baseline gap-2.5 font-semibold text-16">
        <NodeMark node={node} size={16} className="translate-y-0.5 flex-none" />
        <span>{t(word, { waiting, refused })}</span>
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-4 gap-y-0.5 pl-[26px] text-ink-2">
        {times.map(({ key, at }) => (
          <span key={key}>
            {t(key)}{" "}
            {at ? (
              <RelativeTime date={at} now={now} zone={tenant.timeZone} />
            ) : (
              <span className="text-ink-3">{t("never")}</span>
            )}
          </span>
        ))}
        {connection.health.failingSince && (
          <span className="text-you-ink">
            {t("failing")} <RelativeTime date={connection.health.failingSince} now={now} zone={tenant.timeZone} />
          </span>
        )}
      </p>
    </div>
  );
}

function sentenceOf(code: string, push: boolean, waiting: number, refused: number): { word: string; node: NodeKind } {
  if (code === "trial_over" || code === "paused" || code === "stopped") return { word: code, node: "parked" };
  if (code === "unauthorised") return { word: code, node: "broken" };
  if (code === "unreachable" || code === "unreachable_long") {
    return { word: "unreachable", node: code === "unreachable" ? "you" : "broken" };
  }
  if (refused > 0) return { word: "refused", node: "broken" };
  if (!push) return { word: "notStarted", node: "you" };
  return waiting > 0 ? { word: "moving", node: "moving" } : { word: "settled", node: "done" };
}

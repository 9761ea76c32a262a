import { useTranslations } from "next-intl";
import { DeadlineClock } from "@/components/format/deadline-clock";
import { StateBadge } from "@/components/states/state-badge";
import { OPEN_STATUSES } from "@/lib/orders/order-lifecycle";
import type { OrderPackageView } from "@/lib/orders/order-types";
import { packageStateCode } from "../../_components/order-state";

type OrderPackagesProps = {
  packages: readonly OrderPackageView[];
  timeOf: (at: Date) => string;
  now: Date;
  zone: string;
};

/** Every package of the order, those that will not be sent too: until when, who carries it, where it came from. */
export function OrderPackages({ packages, timeOf, now, zone }: OrderPackagesProps) {
  const sorted = [...packages].sort((a, b) => Number(b.isLive) - Number(a.isLive));
  return (
    <ul className="grid gap-3 text-13">
      {sorted.map((one) => (
        <Package key={one.id} one={one} timeOf={timeOf} now={now} zone={zone} />
      ))}
    </ul>
  );
}

function Package({ one, timeOf, now, zone }: Omit<OrderPackagesProps, "packages"> & { one: OrderPackageView }) {
  const t = useTranslations("orders-screen.page");
  const words = useTranslations("orders");
  const origin = [
    one.createdBy && one.createdBy !== "order-creation" && words.has(`created_by.${one.createdBy}`)
      ? words(`created_by.${one.createdBy}`)
      : "",
    one.originExternalIds.length > 0 ? t("from", { packages: one.originExternalIds.join(", ") }) : "",
  ].filter(Boolean);
  return (
    <li className={one.isLive ? undefined : "text-ink-3"}>
      <span className="flex flex-wrap items-center gap-x-2">
        <span className={one.isLive ? "font-medium" : "line-through"}>{t("package", { number: one.externalId })}</span>
        <StateBadge entity="package" code={packageStateCode(one.status, one.rawStatus)} />
      </span>
      {one.shipBy && OPEN_STATUSES.has(one.status) && (
        <span className="block">
          <span className="text-12 text-ink-3">{t("handOver")} </span>
          <DeadlineClock deadline={one.shipBy} now={now} zone={zone} />
        </span>
      )}
      <Carrier one={one} />
      {origin.length > 0 && <span className="block text-12 text-ink-3">{origin.join(", ")}</span>}
      {one.holdUntil && <span className="block text-12">{t("holds", { time: timeOf(one.holdUntil) })}</span>}
      <span className="block text-12 text-ink-3">
        {t("channelWord", { word: one.rawStatus, time: timeOf(one.channelModifiedAt) })}
      </span>
    </li>
  );
}

function Carrier({ one }: { one: OrderPackageView }) {
  const t = useTranslations("orders-screen.page");
  const number = one.trackingNumber ?? one.senderNumber;
  if (!one.carrier && !number) return null;
  return (
    <span className="block text-12 text-ink-2">
      {one.carrier}
      {number && (
        <>
          {one.carrier && " · "}
          {one.trackingLink ? (
            <a href={one.trackingLink} target="_blank" rel="noreferrer noopener" className="[overflow-wrap:anywhere]">
              {t("awb", { number })}
            </a>
          ) : (
            <span className="[overflow-wrap:anywhere]">{t("awb", { number })}</span>
          )}
        </>
      )}
      {!one.trackingNumber && one.senderNumber && ` (${t("ownAgreement")})`}
    </span>
  );
}

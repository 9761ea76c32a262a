import { useTranslations } from "next-intl";
import { StateBadge } from "@/components/states/state-badge";
import type { OrderPackageView } from "@/lib/orders/order-types";

/** Every package of the order, those that will not be sent too: where it came from, who carries it, what the channel calls it. */
export function OrderPackages({
  packages,
  timeOf,
}: {
  packages: readonly OrderPackageView[];
  timeOf: (at: Date) => string;
}) {
  const t = useTranslations("orders-screen.page");
  const words = useTranslations("orders");
  return (
    <ul className="grid gap-2.5 text-13">
      {packages.map((one) => (
        <li key={one.id} className={one.isLive ? undefined : "text-ink-3"}>
          <span className="flex flex-wrap items-center gap-2">
            <span className={one.isLive ? "font-medium" : "line-through"}>
              {t("package", { number: one.externalId })}
            </span>
            <StateBadge entity="package" code={one.status} />
            {one.createdBy && words.has(`created_by.${one.createdBy}`) && (
              <span className="text-12 text-ink-3">{words(`created_by.${one.createdBy}`)}</span>
            )}
          </span>
          <span className="block text-12 text-ink-2">
            {[one.carrier, one.trackingNumber ?? one.senderNumber].filter(Boolean).join(" · ")}
            {one.status === "unknown" && ` ${t("channelWord", { word: one.rawStatus })}`}
          </span>
          {one.holdUntil && <span className="block text-12">{t("holds", { time: timeOf(one.holdUntil) })}</span>}
        </li>
      ))}
    </ul>
  );
}

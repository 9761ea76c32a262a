import { useLocale, useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Section } from "@/components/parts/section";
import { Link } from "@/components/ui/link";
import type { ChannelCallView } from "@/lib/channels/list-channel-calls";

type CallsProps = {
  calls: readonly ChannelCallView[];
  zone: string;
  onlyFailures: boolean;
  /** Shows the other half: all, or only what failed. */
  otherHref: string;
};

/** The last calls to the channel with their outcome and time. Bodies are never kept. */
export function Calls({ calls, zone, onlyFailures, otherHref }: CallsProps) {
  const t = useTranslations("sync-screen.calls");
  const codes = useTranslations("codes.code");
  const locale = useLocale();
  return (
    <Section
      title={t(onlyFailures ? "titleFailed" : "title")}
      aside={
        <Link href={otherHref} scroll={false}>
          {t(onlyFailures ? "all" : "onlyFailed")}
        </Link>
      }
      last
    >
      {calls.length === 0 ? (
        <p className="text-ink-2">{t(onlyFailures ? "noneFailed" : "none")}</p>
      ) : (
        <ul className="text-12 leading-[18px]">
          {calls.map((call) => {
            const isOk = call.outcome === "ok";
            return (
              <li key={call.id} className="grid grid-cols-[58px_minmax(0,1fr)_auto] gap-2 py-0.5">
                <span className="text-ink-3">{formatDate(call.at, locale, zone, "seconds")}</span>
                <span className={cn("min-w-0 break-words", !isOk && "font-medium text-you-ink")}>
                  {t.has(`endpoint.${key(call.endpoint)}`)
                    ? t(`endpoint.${key(call.endpoint)}` as "endpoint.orders_read")
                    : call.endpoint}
                  {!isOk && (
                    <>
                      {": "}
                      {codes.has(call.outcome)
                        ? codes(call.outcome as "internal", { reference: "", seconds: 60 })
                        : call.outcome}
                      {call.status !== null && ` (${call.status})`}
                    </>
                  )}
                </span>
                <span className="num text-ink-3">{t("ms", { ms: formatNumber(call.ms, locale) })}</span>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}

/** A dot would be a level of the messages. */
function key(endpoint: string): string {
  return endpoint.replaceAll(".", "_");
}

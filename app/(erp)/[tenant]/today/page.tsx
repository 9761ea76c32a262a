import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cn } from "@/components/cn";
import { formatDate } from "@/components/format/format-date";
import { EmptyState } from "@/components/parts/empty-state";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { requireTenant } from "@/lib/auth/require-tenant";
import { readDay } from "@/lib/reports/read-day";
import { may } from "@/lib/tenancy/roles";
import { seesChannels, seesMoney } from "../sees-money";
import { ConnectionLags } from "./_components/connection-lags";
import { DayCutoffs } from "./_components/day-cutoffs";
import { DayHours } from "./_components/day-hours";
import { DayMoney } from "./_components/day-money";
import { DayRisks } from "./_components/day-risks";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today-screen"))("title") };
}

/** Azi: a sentence, then what asks for a person by urgency, then what leaves today, then the day against the usual. */
export default async function TodayPage({ params }: PageProps<"/[tenant]/today">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "orders.read");
  const [day, t, locale] = await Promise.all([readDay(tenant), getTranslations("today-screen"), getLocale()]);
  const zone = tenant.timeZone;
  const [withChannels, withMoney] = [seesChannels(tenant), seesMoney(tenant)];
  const hasAside = withChannels || withMoney;
  const risks = withChannels ? day.risks : day.risks.filter((risk) => !("connectionId" in risk));
  const mayConnect = tenant.mayWrite && tenant.actor.kind === "member" && may(tenant.actor.role, "channels.write");
  const b = (words: React.ReactNode) => <b className="font-semibold text-ink">{words}</b>;
  const title = formatDate(day.at, locale, zone, "today");
  return (
    <>
      <header className="px-6 pt-5 pb-4 max-desk:px-3 max-desk:pt-3">
        <h1 className="font-bold font-head text-40 first-letter:uppercase max-desk:text-28">{title}</h1>
        <p className="mt-1 text-[16px] text-ink-2 leading-[23px]">
          {t.rich("open", { count: day.open, b })} {day.open > 0 && t.rich("leaving", { count: day.leavingToday, b })}{" "}
          {t("ask", { count: risks.length })}
        </p>
      </header>
      <DayRisks slug={slug} risks={risks} now={day.at} zone={zone} hasConnection={day.connections.length > 0} />
      {day.connections.length === 0 ? (
        <EmptyState
          title={t("noConnection")}
          actions={
            mayConnect && (
              <Link href={`/${slug}/channels/new`} className={buttonVariants({ variant: "primary" })}>
                {t("connect")}
              </Link>
            )
          }
        >
          {t("noConnectionBody")}
        </EmptyState>
      ) : (
        <div
          className={cn(
            "grid flex-1 border-line border-t",
            hasAside && "grid-cols-[minmax(0,1fr)_minmax(320px,34%)] max-wide:grid-cols-1",
          )}
        >
          <div className={hasAside ? "border-line border-r max-wide:border-r-0" : undefined}>
            <DayCutoffs cutoffs={day.cutoffs} now={day.at} zone={zone} />
            <DayHours hours={day.hours} now={day.at} zone={zone} />
          </div>
          {hasAside && (
            <div>
              {withChannels &&
                day.connections.map((connection) => (
                  <ConnectionLags key={connection.connectionId} slug={slug} connection={connection} />
                ))}
              {withMoney && <DayMoney placed={day.placedToday} />}
            </div>
          )}
        </div>
      )}
    </>
  );
}

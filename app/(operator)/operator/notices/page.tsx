import { getLocale, getTranslations } from "next-intl/server";
import { type DataColumn, DataTable } from "@/components/data-table/data-table";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { EmptyState } from "@/components/parts/empty-state";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { withWords } from "@/i18n/words";
import { requireOperator } from "@/lib/auth/require-operator";
import { clock } from "@/lib/core/clock";
import { listNotices, type NoticeRow } from "@/lib/operator/list-notices";
import { NoticeForm } from "./_components/notice-form";
import { WithdrawForm } from "./_components/withdraw-form";

const HOURS_SHOWN = 12;
const TONES = { planned: "parked", shown: "moving", over: "quiet", withdrawn: "quiet" } as const;

export async function generateMetadata() {
  return { title: (await getTranslations("operator"))("nav.notices") };
}

/** What the operator tells all companies, and when. */
async function NoticesPage() {
  const operator = await requireOperator();
  const [t, locale, notices] = await Promise.all([
    getTranslations("operator.notices"),
    getLocale(),
    listNotices(operator),
  ]);
  const now = clock.now();
  const moment = (at: Date) => formatDate(at, locale, DEFAULT_TIME_ZONE, "dayTime");
  const columns: DataColumn<NoticeRow>[] = [
    {
      id: "text",
      head: t("column.text"),
      phone: "id",
      cell: (row) => (
        <>
          <span className="block whitespace-normal leading-[18px]">{row.textRo}</span>
          <span className="block whitespace-normal text-12 text-ink-3 leading-[17px]" lang="en">
            {row.textEn}
          </span>
        </>
      ),
    },
    {
      id: "severity",
      head: t("column.severity"),
      width: 120,
      phone: "who",
      cell: (row) => t(`severity.${row.severity}`),
    },
    {
      id: "when",
      head: t("column.when"),
      width: 260,
      below: "wide",
      cell: (row) => `${moment(row.startsAt)} – ${moment(row.endsAt)}`,
    },
    {
      id: "state",
      head: t("column.state"),
      width: 130,
      phone: "when",
      cell: (row) => <Status tone={TONES[row.state]}>{t(`state.${row.state}`)}</Status>,
    },
    {
      id: "dismissed",
      head: t("column.dismissed"),
      width: 120,
      align: "right",
      below: "full",
      cell: (row) => row.dismissed > 0 && formatNumber(row.dismissed, locale),
    },
    {
      id: "act",
      head: <span className="sr-only">{t("column.act")}</span>,
      width: 120,
      phone: "why",
      cell: (row) =>
        (row.state === "shown" || row.state === "planned") && <WithdrawForm noticeId={row.id} text={row.textRo} />,
    },
  ];
  return (
    <>
      <PageHead title={t("title")} />
      <Section title={t("new")}>
        <p className="mb-3 max-w-[560px] text-ink-2">{t("lead")}</p>
        <div className="max-w-[980px]">
          <NoticeForm from={wallClock(now)} until={wallClock(new Date(now.getTime() + HOURS_SHOWN * 3_600_000))} />
        </div>
      </Section>
      <DataTable
        caption={t("caption")}
        columns={columns}
        rows={notices}
        rowKey={({ id }) => id}
        density="roomy"
        empty={<EmptyState title={t("none")}>{t("noneBody")}</EmptyState>}
      />
    </>
  );
}

/** "2026-11-24T10:00": what an input of type datetime-local wants, on the operator's clock. */
function wallClock(at: Date): string {
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone: DEFAULT_TIME_ZONE, dateStyle: "short", timeStyle: "short" });
  return day.format(at).replace(" ", "T");
}

export default withWords(NoticesPage, "operator");

import { getLocale, getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { StatusLine } from "@/components/data-table/status-line";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { requireOperator } from "@/lib/auth/require-operator";
import { clock } from "@/lib/core/clock";
import { listOperatorEvents } from "@/lib/operator/list-operator-events";
import { beginAnew } from "../_components/begin-anew";
import { EventTable } from "../_components/event-table";

const PATH = "/operator/log";
const loadQuery = createLoader({ cursor: parseAsString, at: parseAsRowsBefore });

export async function generateMetadata() {
  return { title: (await getTranslations("operator"))("nav.log") };
}

/** What operators did, to all companies; nothing of it can be changed. */
export default async function OperatorLogPage({ searchParams }: PageProps<"/operator/log">) {
  const operator = await requireOperator();
  const [query, t, locale] = await Promise.all([loadQuery(searchParams), getTranslations("operator"), getLocale()]);
  const page = await listOperatorEvents(operator, { cursor: query.cursor ?? undefined }).catch(beginAnew(PATH));
  const at = query.cursor ? query.at : 0;
  const to = at + page.items.length;
  return (
    <>
      <PageHead title={t("nav.log")} />
      <p className="px-5 pb-3 text-ink-2 max-desk:px-3">{t("log.lead")}</p>
      <EventTable
        rows={page.items}
        now={clock.now()}
        locale={locale}
        withTenant
        empty={<EmptyState title={t("log.empty")} />}
      />
      <StatusLine
        from={page.items.length > 0 ? at + 1 : 0}
        to={to}
        total={null}
        previousHref={query.cursor ? PATH : null}
        nextHref={page.nextCursor ? `${PATH}?cursor=${encodeURIComponent(page.nextCursor)}&at=${to}` : null}
        keys={[]}
      />
    </>
  );
}

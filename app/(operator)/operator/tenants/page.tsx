import { getLocale, getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { hrefWith } from "@/components/data-table/href-with";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { SearchBox } from "@/components/data-table/search-box";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { requireOperator } from "@/lib/auth/require-operator";
import { clock } from "@/lib/core/clock";
import { findTenants } from "@/lib/operator/find-tenants";
import { TENANT_VIEWS } from "@/lib/operator/operator.schemas";
import { beginAnew } from "../_components/begin-anew";
import { TenantTable } from "./_components/tenant-table";

const PATH = "/operator/tenants";
const loadQuery = createLoader({
  view: parseAsString,
  q: parseAsString.withDefault(""),
  cursor: parseAsString,
  at: parseAsRowsBefore,
});

export async function generateMetadata() {
  return { title: (await getTranslations("operator"))("nav.tenants") };
}

/** Every company of this installation: where it stands and whether its queue moves. */
export default async function TenantsPage({ searchParams }: PageProps<"/operator/tenants">) {
  const operator = await requireOperator();
  const [raw, query, t, keys, locale] = await Promise.all([
    searchParams,
    loadQuery(searchParams),
    getTranslations("operator"),
    getTranslations("common.table.keys"),
    getLocale(),
  ]);
  const view = TENANT_VIEWS.find((one) => one === query.view) ?? "all";
  const search = query.q.slice(0, 200);
  const found = await findTenants(operator, { view, search, cursor: query.cursor ?? undefined }).catch(beginAnew(PATH));
  const link = (changes: Record<string, string | null>) => hrefWith(PATH, raw, { cursor: null, at: null, ...changes });
  const at = query.cursor ? query.at : 0;
  return (
    <>
      <PageHead
        title={t("nav.tenants")}
        search={
          <SearchBox
            action={PATH}
            value={search}
            placeholder={t("tenants.search")}
            keep={{ view: query.view ?? undefined }}
          />
        }
      />
      <ViewTabs
        views={TENANT_VIEWS.map((one) => ({
          key: one,
          label: t(`tenants.view.${one}`),
          href: link({ view: one === "all" ? null : one }),
          current: one === view,
          count: found.counts[one],
          tone: one === "asking" ? ("you" as const) : undefined,
        }))}
      />
      <TableDesk>
        <TenantTable
          rows={found.items}
          locale={locale}
          zone={DEFAULT_TIME_ZONE}
          now={clock.now()}
          empty={
            <EmptyState title={search ? t("tenants.nothing", { search }) : t(`tenants.none.${view}`)}>
              {search ? t("tenants.nothingBody") : undefined}
            </EmptyState>
          }
        />
      </TableDesk>
      <StatusLine
        from={found.items.length > 0 ? at + 1 : 0}
        to={at + found.items.length}
        total={found.counts[view]}
        previousHref={query.cursor ? link({}) : null}
        nextHref={found.nextCursor ? link({ cursor: found.nextCursor, at: String(at + found.items.length) }) : null}
        keys={[
          { keys: ["J", "K"], word: keys("move") },
          { keys: ["O"], word: keys("open") },
          { keys: ["?"], word: keys("all") },
        ]}
      />
    </>
  );
}

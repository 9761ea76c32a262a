import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { FilterBar } from "@/components/data-table/filter-bar";
import { hrefWith } from "@/components/data-table/href-with";
import { parseAsRowsBefore } from "@/components/data-table/rows-before";
import { StatusLine } from "@/components/data-table/status-line";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { listAudit } from "@/lib/audit/list-audit";
import { listFormerPeople } from "@/lib/audit/list-former-people";
import { readNamedIds } from "@/lib/audit/read-named-ids";
import { requireTenant } from "@/lib/auth/require-tenant";
import { clock } from "@/lib/core/clock";
import { isId } from "@/lib/core/ids";
import { listMembers } from "@/lib/tenancy/list-members";
import { beginAnew } from "../../begin-anew";
import { SettingsNav } from "../_components/settings-nav";
import { AuditTable } from "./_components/audit-table";

const ENTITIES = [
  "connection",
  "listing",
  "product",
  "price",
  "warehouse",
  "member",
  "api_key",
  "order",
  "tenant",
] as const;
const loadQuery = createLoader({
  user: parseAsString,
  entity: parseAsString,
  cursor: parseAsString,
  at: parseAsRowsBefore,
});

export async function generateMetadata() {
  return { title: (await getTranslations("audit"))("title") };
}

/** Who changed what in this company. */
export default async function AuditPage({ params, searchParams }: PageProps<"/[tenant]/settings/audit">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "people.manage");
  const [raw, query, t, settings] = await Promise.all([
    searchParams,
    loadQuery(searchParams),
    getTranslations("audit"),
    getTranslations("settings"),
  ]);
  const entity = ENTITIES.find((one) => one === query.entity);
  const userId = query.user && isId(query.user) ? query.user : undefined;
  const [page, members, former] = await Promise.all([
    listAudit(tenant, { userId, entity, cursor: query.cursor ?? undefined }).catch(
      beginAnew(`/${slug}/settings/audit`),
    ),
    listMembers(tenant),
    listFormerPeople(tenant),
  ]);
  const before = query.cursor ? query.at : 0;
  const names = await readNamedIds(tenant, page.items);
  const path = `/${slug}/settings/audit`;
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { cursor: null, at: null, ...changes });
  // What somebody did stays when they have left, so they can be asked for too.
  const people = [
    ...members.map((one) => ({ id: one.userId, name: one.name })),
    ...former.map((one) => ({ id: one.userId, name: t("filter.left", { name: one.name }) })),
  ];
  const person = people.find((one) => one.id === userId);
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="audit" />
      <p className="px-5 pt-3 text-ink-2 max-desk:px-3">{t("lead")}</p>
      <FilterBar
        chips={[
          ...(userId
            ? [
                {
                  key: "user",
                  label: t("filter.user"),
                  value: person?.name ?? t("actor.gone"),
                  removeHref: link({ user: null }),
                },
              ]
            : []),
          ...(entity
            ? [
                {
                  key: "entity",
                  label: t("filter.entity"),
                  value: t(`entity.${entity}`),
                  removeHref: link({ entity: null }),
                },
              ]
            : []),
        ]}
        fields={[
          {
            key: "entity",
            label: t("filter.entity"),
            options: ENTITIES.map((one) => ({
              key: one,
              label: t(`entity.${one}`),
              href: link({ entity: one }),
              active: one === entity,
            })),
          },
          {
            key: "user",
            label: t("filter.user"),
            options: people.map(({ id, name }) => ({
              key: id,
              label: name,
              href: link({ user: id }),
              active: id === userId,
            })),
          },
        ]}
      />
      <AuditTable
        rows={page.items}
        names={names}
        slug={slug}
        zone={tenant.timeZone}
        now={clock.now()}
        empty={
          <EmptyState title={t(entity || userId ? "nothing" : "empty")}>
            {entity || userId ? undefined : t("emptyBody")}
          </EmptyState>
        }
      />
      <StatusLine
        from={page.items.length > 0 ? before + 1 : 0}
        to={before + page.items.length}
        total={null}
        nextHref={page.nextCursor ? link({ cursor: page.nextCursor, at: String(before + page.items.length) }) : null}
        previousHref={query.cursor ? link({}) : null}
        keys={[]}
      />
    </>
  );
}

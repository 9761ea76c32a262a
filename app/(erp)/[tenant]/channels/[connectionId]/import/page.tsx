import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ColumnMenu } from "@/components/data-table/column-menu";
import { FilterBar } from "@/components/data-table/filter-bar";
import { hiddenColumns } from "@/components/data-table/hidden-columns";
import { hrefWith, type SearchParams } from "@/components/data-table/href-with";
import { rowsBefore } from "@/components/data-table/rows-before";
import { StatusLine } from "@/components/data-table/status-line";
import { TableDesk } from "@/components/data-table/table-desk";
import { formatNearDate } from "@/components/format/format-date";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listImportJournal } from "@/lib/channels/import/list-import-journal";
import { previewImport } from "@/lib/channels/import/preview-import";
import { readPreviewRows } from "@/lib/channels/import/read-preview-rows";
import { listRuns } from "@/lib/channels/runs/list-runs";
import type { RunView } from "@/lib/channels/runs/run-types";
import { clock } from "@/lib/core/clock";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { readHiddenColumns } from "@/lib/tenancy/read-hidden-columns";
import { hideColumnsAction } from "../../../_actions/hide-columns";
import { pictureHref } from "../../../picture-href";
import { ActButton } from "../../_components/act-button";
import { ConnectionNav } from "../../_components/connection-nav";
import { findConnection, mayChange } from "../../find-connection";
import { RunWatch } from "../_components/run-watch";
import { fileQuestionsAction } from "./_actions/file-questions";
import { ImportBar } from "./_components/import-bar";
import { ImportTabs } from "./_components/import-tabs";
import { Journal } from "./_components/journal";
import { OutcomeStrip } from "./_components/outcome-strip";
import { PreviewTable } from "./_components/preview-table";
import { COLUMNS, loadImportQuery, ROWS_PER_PAGE } from "./import-query";

type Props = PageProps<"/[tenant]/channels/[connectionId]/import">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import-screen"))("title") };
}

/** From the channel's catalogue into the internal list: what would happen first, then the import, then the journal with its undo. */
async function ImportPage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const raw: SearchParams = await searchParams;
  const query = await loadImportQuery(searchParams);
  const [t, common, locale, preview, journal, runs, warehouses, kept] = await Promise.all([
    getTranslations("import-screen"),
    getTranslations("common"),
    getLocale(),
    previewImport(tenant, connectionId),
    listImportJournal(tenant, connectionId, query.view === "journal" ? query.at : 0),
    listRuns(tenant, connectionId, 20),
    listWarehouses(tenant),
    readHiddenColumns(tenant, "import"),
  ]);
  const path = `/${slug}/channels/${connectionId}/import`;
  const link = (changes: Record<string, string | null>) => hrefWith(path, raw, { at: null, ...changes });
  const now = clock.now();
  const { counts } = preview;
  const ready = counts.created + counts.linked + counts.failed;
  const running = runs.find((run) => run.kind === "import" && isOpen(run));
  const last = runs.find((run) => run.kind === "import" && run.state === "completed" && run.result.import);
  const mayImport = mayChange(tenant, "channels.write");
  const chosen = query.outcome ? preview.rows.filter((row) => row.outcome === query.outcome) : preview.rows;
  const at = query.view === "journal" ? query.at : rowsBefore(query.at, chosen.length, ROWS_PER_PAGE);
  const shown = await readPreviewRows(tenant, chosen.slice(at, at + ROWS_PER_PAGE));
  const pictured = <T extends { imageUrl: string | null }>(rows: readonly T[]) =>
    rows.map((row) => ({ ...row, picture: pictureHref(tenant, row.imageUrl) }));
  const total = query.view === "journal" ? journal.total : chosen.length;
  const onPage = query.view === "journal" ? journal.rows.length : shown.length;
  const columns = COLUMNS.map((id) => ({ id, label: t(`column.${id}`) }));
  const hidden = hiddenColumns(null, kept, columns);
  return (
    <>
      {running && <RunWatch href={`/${slug}/channels/${connectionId}/runs/${running.id}/progress`} />}
      <PageHead
        title={t("title")}
        back={{ href: `/${slug}/channels/${connectionId}`, label: connection.name }}
        context={
          <span>
            {t(ready > 0 && counts.settled === 0 ? "context" : "contextDone", {
              name: connection.name,
              total: preview.total,
            })}
          </span>
        }
        actions={
          counts.undecided > 0 && mayImport ? (
            <ActButton
              act={fileQuestionsAction.bind(null, slug, { connectionId })}
              variant={ready > 0 ? "secondary" : "primary"}
              pendingLabel={t("opening")}
            >
              {t("decide", { count: counts.undecided })}
            </ActButton>
          ) : undefined
        }
      />
      <ConnectionNav tenant={tenant} connectionId={connectionId} current="import" undecided={counts.undecided} />
      <OutcomeStrip
        preview={preview}
        current={query.view === "preview" ? query.outcome : null}
        hrefOf={(outcome) => link({ view: null, outcome })}
      />
      {running ? (
        <InlineNotice
          tone="moving"
          title={t("running")}
          className="mx-5 my-3 max-desk:mx-3"
          actions={
            <Link
              href={`/${slug}/channels/${connectionId}/runs/${running.id}`}
              className={buttonVariants({ size: "small" })}
            >
              {t("toRun")}
            </Link>
          }
        >
          {t("runningBody", {
            done: running.phases[0]?.done ?? 0,
            total: running.phases[0]?.total ?? ready,
          })}
        </InlineNotice>
      ) : (
        mayImport &&
        ready > 0 && (
          <ImportBar
            slug={slug}
            connectionId={connectionId}
            ready={ready}
            left={counts.undecided}
            warehouse={
              warehouses.find((warehouse) => warehouse.id === connection.settings.orderWarehouseId)?.name ?? null
            }
            isPushing={connection.settings.push}
          />
        )
      )}
      {!mayImport && ready > 0 && !running && (
        <p className="px-5 py-3 text-ink-2 max-desk:px-3">{t(tenant.mayWrite ? "noRight" : "trialOver")}</p>
      )}
      {ready === 0 && preview.total > 0 && !running && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 py-3 max-desk:px-3">
          <Status tone={counts.undecided > 0 ? "you" : "done"} fill="plain" className="whitespace-normal">
            {t(counts.undecided > 0 ? "onlyQuestions" : "allIn", { count: counts.undecided })}
          </Status>
          {!connection.settings.push && (
            <Link
              href={`/${slug}/channels/${connectionId}/first-push`}
              className={buttonVariants({ variant: counts.undecided > 0 ? "secondary" : "primary" })}
            >
              {t("toFirstPush")}
            </Link>
          )}
        </div>
      )}
      {last?.result.import && !running && (
        <p className="px-5 pb-2 text-12 text-ink-3 max-desk:px-3">
          {t("last", {
            at: formatNearDate(last.finishedAt ?? last.createdAt, now, locale, tenant.timeZone, common),
            created: last.result.import.created,
            linked: last.result.import.linked,
            undecided: last.result.import.undecided,
            failed: last.result.import.failed,
          })}
        </p>
      )}
      <ImportTabs
        current={query.view}
        previewHref={link({ view: null, outcome: null })}
        journalHref={link({ view: "journal", outcome: null })}
        total={preview.total}
        journal={journal.total}
      />
      {query.view === "preview" && preview.total > 0 && (
        <FilterBar
          chips={
            query.outcome
              ? [
                  {
                    key: "outcome",
                    label: t("column.outcome"),
                    value: t(`word.${query.outcome}`),
                    removeHref: link({ outcome: null }),
                  },
                ]
              : []
          }
          aside={
            <ColumnMenu list="import" columns={columns} hidden={hidden} keep={hideColumnsAction.bind(null, slug)} />
          }
        />
      )}
      <TableDesk>
        {query.view === "journal" ? (
          <Journal
            slug={slug}
            connectionId={connectionId}
            rows={pictured(journal.rows)}
            undone={journal.undone}
            now={now}
            zone={tenant.timeZone}
            mayUndo={mayImport}
          />
        ) : (
          <PreviewTable slug={slug} connectionId={connectionId} rows={pictured(shown)} hidden={hidden} />
        )}
      </TableDesk>
      <StatusLine
        from={onPage > 0 ? at + 1 : 0}
        to={at + onPage}
        total={total}
        previousHref={at > 0 ? link({ at: String(Math.max(0, at - ROWS_PER_PAGE)) }) : null}
        nextHref={at + ROWS_PER_PAGE < total ? link({ at: String(at + ROWS_PER_PAGE) }) : null}
        keys={[
          { keys: ["1", "2"], word: t("keys.tabs") },
          { keys: ["J", "K"], word: t("keys.move") },
          { keys: ["O"], word: t("keys.open") },
        ]}
      />
    </>
  );
}

function isOpen(run: RunView): boolean {
  return run.state === "queued" || run.state === "running" || run.state === "paused";
}

export default withWords(ImportPage, "import-screen");

import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { EmptyState } from "@/components/parts/empty-state";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listQuestions } from "@/lib/channels/import/list-questions";
import { ConnectionNav } from "../../_components/connection-nav";
import { findConnection, mayChange, orNotFound } from "../../find-connection";
import { SetAside } from "./_components/set-aside";
import { Workbench } from "./_components/workbench";
import { toQuestionView } from "./to-question-view";

type Props = PageProps<"/[tenant]/channels/[connectionId]/decide">;

const loadQuery = createLoader({ listing: parseAsString });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("decide-screen"))("title") };
}

/** The workbench: what an import left open, one listing after the other, with the evidence and what each choice would do. */
async function DecidePage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const connection = await findConnection(tenant, connectionId);
  const { listing } = await loadQuery(searchParams);
  const [t, locale, questions] = await Promise.all([
    getTranslations("decide-screen"),
    getLocale(),
    orNotFound(listQuestions(tenant, connectionId, listing ?? undefined)),
  ]);
  const base = `/${slug}/channels/${connectionId}`;
  const mayDecide = mayChange(tenant, "channels.write");
  const views = questions.items.map((question) => toQuestionView(tenant, question, locale));
  return (
    <>
      <PageHead
        title={t("title")}
        back={{ href: `${base}/import`, label: t("back") }}
        context={<span>{t("context", { name: connection.name, open: questions.open })}</span>}
      />
      <ConnectionNav tenant={tenant} connectionId={connectionId} current="decide" undecided={questions.open} />
      {views.length === 0 ? (
        <EmptyState
          title={t("empty")}
          actions={
            <Link href={`${base}/import`} className={buttonVariants({ variant: "primary" })}>
              {t("toImport")}
            </Link>
          }
        >
          {t("emptyBody")}
        </EmptyState>
      ) : (
        <Workbench
          key={views[0]?.listingId}
          slug={slug}
          importHref={`${base}/import`}
          questions={views}
          open={questions.open}
          isPushing={connection.settings.push}
          mayDecide={mayDecide}
        />
      )}
      {questions.setAside.length > 0 && <SetAside slug={slug} rows={questions.setAside} mayDecide={mayDecide} />}
    </>
  );
}

export default withWords(DecidePage, "decide-screen", "import-screen");

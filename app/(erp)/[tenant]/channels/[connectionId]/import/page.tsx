import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listConnections } from "@/lib/channels/connections/list-connections";
import { previewFirstPush } from "@/lib/channels/push/first-push";
import { ImportWork } from "./_components/import-work";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("import-screen"))("title") };
}

/** From the channel's catalogue into the internal list, and then the first push: shown before it is done. */
export default async function ImportPage({ params }: PageProps<"/[tenant]/channels/[connectionId]/import">) {
  const { tenant: slug, connectionId } = await params;
  const tenant = await requireTenant(slug, "channels.write");
  const connection = (await listConnections(tenant)).find((one) => one.id === connectionId) ?? notFound();
  const [t, firstPush] = await Promise.all([
    getTranslations("import-screen"),
    connection.settings.push ? null : previewFirstPush(tenant, connectionId),
  ]);
  return (
    <>
      <PageHead title={t("title")} back={{ href: `/${slug}/channels/${connectionId}`, label: connection.name }} />
      <Section last>
        <ImportWork
          slug={slug}
          connectionId={connectionId}
          isPushing={connection.settings.push}
          firstPush={firstPush && { changing: firstPush.changing, toZero: firstPush.toZero }}
        />
      </Section>
    </>
  );
}

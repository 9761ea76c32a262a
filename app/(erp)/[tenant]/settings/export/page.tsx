import { Download } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { requireTenant } from "@/lib/auth/require-tenant";
import { EXPORT_TABLES } from "@/lib/reports/export-tables";
import { SettingsNav } from "../_components/settings-nav";
import { ArchivePanel } from "./_components/archive-panel";

export async function generateMetadata() {
  return { title: (await getTranslations("export"))("title") };
}

/** Everything out, at any time, also after the trial. */
export default async function ExportPage({ params }: PageProps<"/[tenant]/settings/export">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "export.read");
  const [t, settings] = await Promise.all([getTranslations("export"), getTranslations("settings")]);
  const path = `/${slug}/settings/export`;
  return (
    <>
      <PageHead title={settings("title")} />
      <SettingsNav tenant={tenant} current="export" />
      <Section title={t("archive.title")}>
        <ArchivePanel tenant={tenant} />
      </Section>
      <Section title={t("tables")} last>
        <div className="mb-4 max-w-[640px]">
          <a href={`${path}/all`} className={buttonVariants({ variant: "secondary" })}>
            <Download aria-hidden="true" />
            {t("all")}
          </a>
          <p className="mt-2 text-12 text-ink-3">{t("form")}</p>
        </div>
        <ul className="max-w-[640px]">
          {EXPORT_TABLES.map((table) => (
            <li
              key={table}
              className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3 border-line border-b py-2 last:border-b-0"
            >
              <span>
                <b className="block font-medium">{t(`table.${table}`)}</b>
                <span className="block text-12 text-ink-3">{t(`about.${table}`)}</span>
              </span>
              <a
                href={`${path}/${table}`}
                aria-label={t("downloadNamed", { table: t(`table.${table}`) })}
                className={buttonVariants({ size: "small" })}
              >
                {t("download")}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

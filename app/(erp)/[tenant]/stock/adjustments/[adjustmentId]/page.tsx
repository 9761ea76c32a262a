import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { formatNumber } from "@/components/format/format-number";
import { Facts } from "@/components/parts/facts";
import { InlineNotice } from "@/components/parts/inline-notice";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { isAppError } from "@/lib/core/errors";
import { type AdjustmentView, getAdjustment } from "@/lib/stock/get-adjustment";
import { may } from "@/lib/tenancy/roles";
import { UndoButton } from "../../_components/undo-button";

type Props = PageProps<"/[tenant]/stock/adjustments/[adjustmentId]">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.adjustment"))("title") };
}

/** An adjustment as it was written: who, why, from what to what; and the way back. */
async function AdjustmentPage({ params }: Props) {
  const { tenant: slug, adjustmentId } = await params;
  const tenant = await requireTenant(slug, "stock.read");
  const [t, reasons, locale, adjustment] = await Promise.all([
    getTranslations("stock-screen.adjustment"),
    getTranslations("states.adjustment_reason"),
    getLocale(),
    getAdjustment(tenant, adjustmentId).catch((error: unknown) => {
      if (isAppError(error) && error.code === "not_found") notFound();
      throw error;
    }),
  ]);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  const mayAdjust = tenant.mayWrite && may(role, "stock.write");
  const changes = adjustment.lines.filter((line) => line.delta !== 0).length;
  const who = adjustment.actorKind === "api" ? t("api", { name: adjustment.actorName ?? "" }) : adjustment.actorName;
  return (
    <>
      <PageHead
        title={t("title")}
        back={{ href: `/${slug}/stock`, label: t("back") }}
        context={formatDate(adjustment.at, locale, tenant.timeZone, "dayTime")}
        actions={
          mayAdjust && (
            <>
              {changes > 0 && !adjustment.undoneBy && (
                <UndoButton slug={slug} adjustmentId={adjustment.id} changes={changes} />
              )}
              <Link
                href={`/${slug}/stock/adjust?warehouse=${adjustment.warehouseId}`}
                className={buttonVariants({})}
                data-key="n"
              >
                {t("another")}
              </Link>
            </>
          )
        }
      />
      {adjustment.undoes && (
        <Section>
          <InlineNotice
            tone="quiet"
            title={t("undoes")}
            actions={
              <Link
                href={`/${slug}/stock/adjustments/${adjustment.undoes}`}
                className={buttonVariants({ size: "small" })}
              >
                {t("seeUndone")}
              </Link>
            }
          />
        </Section>
      )}
      {adjustment.undoneBy && (
        <Section>
          <InlineNotice
            tone="quiet"
            title={t("undone")}
            actions={
              <Link
                href={`/${slug}/stock/adjustments/${adjustment.undoneBy}`}
                className={buttonVariants({ size: "small" })}
              >
                {t("seeUndo")}
              </Link>
            }
          />
        </Section>
      )}
      <Section>
        <Facts
          items={[
            { key: "warehouse", label: t("warehouse"), value: adjustment.warehouseName },
            { key: "reason", label: t("reason"), value: adjustment.reason && reasons(adjustment.reason) },
            { key: "who", label: t("who"), value: who ?? t("system") },
            { key: "note", label: t("note"), value: adjustment.note },
          ]}
        />
      </Section>
      <Section title={t("lines", { count: adjustment.lines.length })} aside={t("going")} last>
        <Lines lines={adjustment.lines} slug={slug} locale={locale} />
      </Section>
    </>
  );
}

async function Lines({ lines, slug, locale }: { lines: AdjustmentView["lines"]; slug: string; locale: string }) {
  const t = await getTranslations("stock-screen.adjustment");
  const pieces = (value: number) => formatNumber(value, locale, { maximumFractionDigits: 3 });
  return (
    <Table>
      <caption className="sr-only">{t("title")}</caption>
      <thead>
        <tr>
          <TableHead>{t("product")}</TableHead>
          <TableHead className="max-desk:hidden">{t("code")}</TableHead>
          <TableHead className="num">{t("before")}</TableHead>
          <TableHead className="num">{t("change")}</TableHead>
          <TableHead className="num">{t("after")}</TableHead>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.productId}>
            <TableCell className="max-w-72">
              <Link
                href={`/${slug}/products/${line.productId}`}
                className="cut block font-medium text-brand-ink max-desk:whitespace-normal!"
              >
                {line.productName}
              </Link>
            </TableCell>
            <TableCell className="text-ink-2 max-desk:hidden">{line.code}</TableCell>
            <TableCell className="num">{pieces(line.before)}</TableCell>
            <TableCell className="num text-ink-2">
              {line.delta === 0 ? t("same") : `${line.delta > 0 ? "+" : "−"}${pieces(Math.abs(line.delta))}`}
            </TableCell>
            <TableCell className="num font-semibold">{pieces(line.after)}</TableCell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

export default withWords(AdjustmentPage, "stock-screen");

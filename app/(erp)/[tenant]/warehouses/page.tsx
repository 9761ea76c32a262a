import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Table, TableCell, TableHead } from "@/components/ui/table";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listWarehouses } from "@/lib/stock/list-warehouses";
import { may } from "@/lib/tenancy/roles";
import { WarehouseForm } from "./_components/warehouse-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stock-screen.warehouses"))("title") };
}

/** Places that hold stock and prices. */
export default async function WarehousesPage({ params }: PageProps<"/[tenant]/warehouses">) {
  const { tenant: slug } = await params;
  const tenant = await requireTenant(slug, "warehouses.read");
  const [t, warehouses] = await Promise.all([getTranslations("stock-screen.warehouses"), listWarehouses(tenant)]);
  const role = tenant.actor.kind === "member" ? tenant.actor.role : "";
  return (
    <>
      <PageHead title={t("title")} />
      <Section>
        <Table>
          <caption className="sr-only">{t("title")}</caption>
          <thead>
            <tr>
              <TableHead>{t("code")}</TableHead>
              <TableHead>{t("name")}</TableHead>
            </tr>
          </thead>
          <tbody>
            {warehouses.map((warehouse) => (
              <tr key={warehouse.id}>
                <TableCell>{warehouse.code}</TableCell>
                <TableCell className="font-medium">{warehouse.name}</TableCell>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
      {tenant.mayWrite && may(role, "warehouses.write") && (
        <Section title={t("add")} last>
          <WarehouseForm slug={slug} />
        </Section>
      )}
    </>
  );
}

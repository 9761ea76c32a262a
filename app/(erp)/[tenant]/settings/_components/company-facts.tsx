import { getTranslations } from "next-intl/server";
import { Facts } from "@/components/parts/facts";
import { printCui } from "@/lib/tenancy/cui";
import type { Company } from "@/lib/tenancy/read-company";

/** The company for those who may read it only. */
export async function CompanyFacts({ company }: { company: Company }) {
  const t = await getTranslations("settings.company");
  return (
    <Facts
      items={[
        { key: "name", label: t("name"), value: company.name },
        { key: "cui", label: t("cui"), value: company.cui && printCui(company.cui, company.vatPayer) },
        { key: "slug", label: t("slug"), value: `/${company.slug}` },
      ]}
    />
  );
}

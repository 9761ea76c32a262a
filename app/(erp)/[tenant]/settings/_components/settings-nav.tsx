import { getTranslations } from "next-intl/server";
import { ViewTabs } from "@/components/data-table/view-tabs";
import { may, type Permission } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";

/** The parts of the settings and what opens each; null = every member. */
const PARTS = [
  { key: "company", path: "", opens: "settings.read" },
  { key: "members", path: "/members", opens: "settings.read" },
  { key: "roles", path: "/roles", opens: null },
  { key: "apiKeys", path: "/api-keys", opens: "settings.write" },
  { key: "export", path: "/export", opens: "export.read" },
  { key: "privacy", path: "/privacy", opens: "settings.read" },
  { key: "support", path: "/support", opens: "tenant.own" },
  { key: "audit", path: "/audit", opens: "people.manage" },
  { key: "profile", path: "/profile", opens: null },
] as const satisfies readonly { key: string; path: string; opens: Permission | null }[];

type SettingsNavProps = { tenant: TenantContext; current: (typeof PARTS)[number]["key"] };

/** The parts of the settings; what a role may not open is not shown. */
export async function SettingsNav({ tenant, current }: SettingsNavProps) {
  const t = await getTranslations("settings.nav");
  const role = tenant.actor.kind === "system" ? "" : tenant.actor.role;
  return (
    <ViewTabs
      views={PARTS.filter(({ opens }) => opens === null || may(role, opens)).map(({ key, path }) => ({
        key,
        href: `/${tenant.slug}/settings${path}`,
        label: t(key),
        current: key === current,
      }))}
    />
  );
}

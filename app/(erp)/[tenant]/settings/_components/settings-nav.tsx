import { getTranslations } from "next-intl/server";
import { ViewTabs } from "@/components/data-table/view-tabs";

type SettingsNavProps = {
  slug: string;
  current: "company" | "profile" | "apiKeys";
  maySee: { settings: boolean; keys: boolean };
};

/** The parts of the settings; what a role may not open is not shown. */
export async function SettingsNav({ slug, current, maySee }: SettingsNavProps) {
  const t = await getTranslations("settings.nav");
  const parts = [
    { key: "company", path: "", isShown: maySee.settings },
    { key: "profile", path: "/profile", isShown: true },
    { key: "apiKeys", path: "/api-keys", isShown: maySee.keys },
  ] as const;
  return (
    <ViewTabs
      views={parts
        .filter(({ isShown }) => isShown)
        .map(({ key, path }) => ({ key, href: `/${slug}/settings${path}`, label: t(key), current: key === current }))}
    />
  );
}

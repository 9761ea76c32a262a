import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { AppShell } from "@/components/shell/app-shell";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { Pulse } from "@/components/shell/pulse";
import { tenantNav } from "@/components/shell/tenant-nav";
import { TrialChip } from "@/components/shell/trial";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Button } from "@/components/ui/button";

/** The frame with invented facts around the pages of the kit. */
export async function KitFrame({ children }: { children: ReactNode }) {
  const [t, jar] = await Promise.all([getTranslations("frame"), cookies()]);
  return (
    <AppShell
      tenantName="Cerdac Deco SRL"
      user={{ name: "Ioana Munteanu", email: "ioana@cerdac.example" }}
      findHref="/kit/find"
      nav={tenantNav("kit", t, { orders: { count: 46 }, channels: { count: 4, waiting: true } })}
      preferences={{
        theme: themeFromCookie(jar.get(THEME_COOKIE)?.value),
        keysOn: jar.get(KEYS_COOKIE)?.value !== "off",
        setLocale,
        setTheme,
        setKeys,
      }}
      signOut={
        <Button variant="ghost" className="w-full justify-start">
          {t("signOut")}
        </Button>
      }
      pulse={
        <Pulse node="done" name="Trendyol RO" text="preluat acum 18 s · trimis acum 4 s" href="/kit" share={0.3} />
      }
      trial={<TrialChip daysLeft={11} activateHref="/kit" />}
    >
      {children}
    </AppShell>
  );
}

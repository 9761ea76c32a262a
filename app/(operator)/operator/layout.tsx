import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { signOutAction } from "@/app/_actions/sign-out";
import { AppShell } from "@/components/shell/app-shell";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Button } from "@/components/ui/button";
import { requireOperator } from "@/lib/auth/require-operator";
import { operatorNav } from "./_components/operator-nav";

/** The frame of the operator's place; for everybody else there is nothing here. Pages guard themselves as well. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const operator = await requireOperator();
  const [t, frame, jar] = await Promise.all([getTranslations("operator"), getTranslations("frame"), cookies()]);
  return (
    <AppShell
      tenantName={t("place")}
      user={{ name: operator.name, email: operator.email }}
      nav={operatorNav(t)}
      bottom={["tenants", "health", "notices", "log"]}
      findHref="/operator/find"
      preferences={{
        theme: themeFromCookie(jar.get(THEME_COOKIE)?.value),
        keysOn: jar.get(KEYS_COOKIE)?.value !== "off",
        setLocale,
        setTheme,
        setKeys,
      }}
      signOut={
        <form action={signOutAction}>
          <Button type="submit" variant="ghost" className="w-full justify-start">
            {frame("signOut")}
          </Button>
        </form>
      }
    >
      {children}
    </AppShell>
  );
}

import { cookies } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { setKeys, setLocale, setTheme } from "@/app/_actions/set-preference";
import { signOutAction } from "@/app/_actions/sign-out";
import { AppShell } from "@/components/shell/app-shell";
import { KEYS_COOKIE } from "@/components/shell/frame-cookies";
import { THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { Button } from "@/components/ui/button";
import { clientMessages } from "@/i18n/load-messages";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { requireOperator } from "@/lib/auth/require-operator";
import { operatorNav } from "./_components/operator-nav";

/** The frame of the operator's place; for everybody else there is nothing here. Pages guard themselves as well. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const operator = await requireOperator();
  const [t, frame, jar, locale, messages] = await Promise.all([
    getTranslations("operator"),
    getTranslations("frame"),
    cookies(),
    getLocale(),
    getMessages(),
  ]);
  // The operator's words travel to the operator's browser only, not into every page of the product.
  const words = clientMessages(messages, ["operator"]);
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
      <NextIntlClientProvider locale={locale} messages={words} timeZone={DEFAULT_TIME_ZONE}>
        {children}
      </NextIntlClientProvider>
    </AppShell>
  );
}

import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { KEYS_COOKIE, SIDE_COOKIE } from "@/components/shell/frame-cookies";
import { SkipLink } from "@/components/shell/skip-link";
import { BrowserTheme } from "@/components/theme/browser-theme";
import { paintOf, SYSTEM_THEME_SCRIPT, THEME_COOKIE, themeFromCookie } from "@/components/theme/theme";
import { LinkPresses } from "@/components/ui/link-presses";
import { ToastProvider } from "@/components/ui/toast";
import { clientMessages } from "@/i18n/load-messages";
import { DEFAULT_TIME_ZONE } from "@/i18n/request";
import { NONCE_HEADER, STYLE_NONCE_SCRIPT } from "@/lib/core/page-policy";
import { fontClasses } from "./fonts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("common");
  return { title: { default: "Marfa", template: "%s · Marfa" }, description: t("product.description") };
}

export async function generateViewport(): Promise<Viewport> {
  const theme = themeFromCookie((await cookies()).get(THEME_COOKIE)?.value);
  return { width: "device-width", initialScale: 1, ...paintOf(theme) };
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [locale, messages, jar, asked] = await Promise.all([getLocale(), getMessages(), cookies(), headers()]);
  const theme = themeFromCookie(jar.get(THEME_COOKIE)?.value);

  return (
    <html
      lang={locale}
      className={fontClasses}
      data-theme={theme === "system" ? "light" : theme}
      data-side={jar.get(SIDE_COOKIE)?.value === "rail" ? "rail" : undefined}
      data-keys={jar.get(KEYS_COOKIE)?.value === "off" ? "off" : undefined}
      // The script below may have changed data-theme before React looks at it.
      suppressHydrationWarning
    >
      <head>
        <script
          nonce={asked.get(NONCE_HEADER) ?? undefined}
          // Browsers hide the nonce from scripts, so React would see another one than it was told.
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of ours; they must run before the first paint
          dangerouslySetInnerHTML={{
            __html: theme === "system" ? `${STYLE_NONCE_SCRIPT};${SYSTEM_THEME_SCRIPT}` : STYLE_NONCE_SCRIPT,
          }}
        />
      </head>
      <body>
        {theme === "system" && <BrowserTheme />}
        <LinkPresses />
        <SkipLink />
        <NextIntlClientProvider locale={locale} messages={clientMessages(messages)} timeZone={DEFAULT_TIME_ZONE}>
          <ToastProvider>{children}</ToastProvider>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}

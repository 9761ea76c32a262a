import type { GetServerSideProps, PageConfig } from "next";
import Head from "next/head";
import { type AbstractIntlMessages, NextIntlClientProvider, useTranslations } from "next-intl";
import { findScreenshot } from "@/app/_landing/find-screenshot";
import { Landing, type LandingShots } from "@/app/_landing/landing";
import { readVisitor } from "@/app/_landing/read-visitor";
import { SkipLink } from "@/components/shell/skip-link";
import { paintOf, type Theme } from "@/components/theme/theme";
import { compileMessages, loadMessages } from "@/i18n/load-messages";
import type { Locale } from "@/i18n/locales";
import { DEFAULT_TIME_ZONE } from "@/i18n/time-zone";

type LandingProps = { locale: Locale; theme: Theme; messages: AbstractIntlMessages; shots: LandingShots };

/** Only the HTML is sent. In development Next adds its scripts all the same, to load changes. */
export const config: PageConfig = { unstable_runtimeJS: false };

export const getServerSideProps: GetServerSideProps<LandingProps> = async ({ req }) => {
  const { locale, theme } = readVisitor(req);
  const [{ landing = {}, states = {}, common = {} }, orders, catalog, order] = await Promise.all([
    loadMessages(locale),
    findScreenshot("orders", locale),
    findScreenshot("catalog", locale),
    findScreenshot("order", locale),
  ]);
  return {
    props: { locale, theme, messages: compileMessages({ landing, states, common }), shots: { orders, catalog, order } },
  };
};

export default function LandingPage({ locale, theme, messages, shots }: LandingProps) {
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={DEFAULT_TIME_ZONE}>
      <LandingHead theme={theme} />
      <SkipLink />
      <Landing shots={shots} theme={theme} />
    </NextIntlClientProvider>
  );
}

function LandingHead({ theme }: { theme: Theme }) {
  const t = useTranslations();
  const { colorScheme, themeColor } = paintOf(theme);
  return (
    <Head>
      <title>{`Marfa · ${t("landing.title")}`}</title>
      <meta name="description" content={t("common.product.description")} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content={colorScheme} />
      {themeColor.map(({ media, color }) => (
        <meta key={color} name="theme-color" media={media} content={color} />
      ))}
      <link rel="icon" href="/icon.svg" type="image/svg+xml" sizes="any" />
    </Head>
  );
}
